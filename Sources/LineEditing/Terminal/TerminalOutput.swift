import Glibc

/// Text straight to a terminal's descriptor, past any buffer.
struct TerminalOutput {
  let descriptor: CInt

  /// Writes all of it, or as much as the terminal takes before it fails: there is nobody to tell.
  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes.removeFirst(count)
      } else if errno == EAGAIN {
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&polled, 1, -1)
      } else if errno != EINTR {
        return
      }
    }
  }
}
