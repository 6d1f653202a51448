import Glibc

/// A pseudo-terminal of 80 by 24 with a program at it, whose answers are timed.
package final class TimedTerminal {
  /// What came after some keys.
  package struct Answer {
    package var text = ""
    /// Milliseconds from writing the keys to the first and to the last that came.
    package var first = 0.0
    package var last = 0.0
  }

  package let child: ChildProcess
  private let primary: CInt
  private let replica: CInt
  private let watch: Stopwatch

  package init(_ words: [String], environment: [String: String]? = nil) {
    primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN: unlock the other end, and tell its number.
    var (locked, number): (CInt, CInt) = (0, 0)
    _ = ioctl(primary, 0x4004_5431, &locked)
    _ = ioctl(primary, 0x8004_5430, &number)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
    replica = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    watch = Stopwatch()
    child = ChildProcess(
      words, descriptors: [replica, replica, replica], environment: environment,
      leadsSession: true)
  }

  /// Milliseconds from the start until a text was there, or until nothing came for so long.
  package func time(to text: String, patience: CInt) -> Double {
    var seen = ""
    while !seen.contains(text), let more = read(patience) { seen += more }
    return watch.elapsed
  }

  /// Writes keys and reads until the text came, if one is asked for, and then until nothing came
  /// for a while.
  package func answer(
    to keys: String, until text: String = "", quiet: CInt, patience: CInt = 1000
  ) -> Answer {
    var answer = Answer()
    let watch = Stopwatch()
    let bytes = Array(keys.utf8)
    _ = write(primary, bytes, bytes.count)
    while true {
      let isComplete = !answer.text.isEmpty && answer.text.contains(text)
      guard let more = read(isComplete ? quiet : patience) else { return answer }
      answer.last = watch.elapsed
      if answer.text.isEmpty { answer.first = answer.last }
      answer.text += more
    }
  }

  /// What there is to read; nil when nothing came.
  private func read(_ patience: CInt) -> String? {
    var block = [UInt8](repeating: 0, count: 65_536)
    var ready = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, patience) > 0 else { return nil }
    let count = Glibc.read(primary, &block, block.count)
    return count > 0 ? String(decoding: block[..<count], as: UTF8.self) : nil
  }

  package func end() {
    child.end()
    close(primary)
    close(replica)
  }
}
