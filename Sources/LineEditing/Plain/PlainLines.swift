import Glibc

/// Lines from a pipe or a file, each as soon as it has arrived.
///
/// A newline ends a line, CRLF too, and the last line needs none. What is not UTF-8 is repaired to
/// U+FFFD; a byte order mark at the very start is dropped.
public final class PlainLines {
  /// Why the lines ended before the input did.
  public enum Failure: Error, Sendable, Equatable {
    /// The line of this number (from 1) has more than ``PlainLines/longest`` bytes. It is not
    /// delivered cut, because half a command may be a different command.
    case lineTooLong(number: Int)
    /// `read` failed, with this `errno`.
    case unreadable(errno: CInt)
  }

  /// The most bytes of a line, 1 MiB without its newline.
  public static let longest = 1_048_576

  /// Set when ``next()`` gave nil before the end of the input.
  public private(set) var failure: Failure?

  private let descriptor: CInt
  private var buffer: [UInt8] = []
  /// Where in the buffer the next line starts, and how far it was searched for a newline.
  private var start = 0
  private var searched = 0
  private var delivered = 0
  private var isAtEnd = false

  /// Reads from a descriptor, which stays the caller's to close.
  public init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  /// Waits for the next line; nil at the end of the input, and after a ``failure``.
  public func next() -> String? {
    while failure == nil {
      if let newline = buffer[searched...].firstIndex(of: 0x0A) {
        return deliver(upTo: newline, next: newline + 1)
      }
      searched = buffer.count
      // One byte more may be the CR of a line that is just as long as it may be.
      if buffer.count - start > Self.longest + 1 {
        failure = .lineTooLong(number: delivered + 1)
      } else if isAtEnd {
        return start < buffer.count ? deliver(upTo: buffer.count, next: buffer.count) : nil
      } else {
        fill()
      }
    }
    return nil
  }

  private func deliver(upTo end: Int, next: Int) -> String? {
    var line = buffer[start..<end]
    start = next
    searched = next
    if line.last == 0x0D { line.removeLast() }
    if delivered == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    delivered += 1
    guard line.count <= Self.longest else {
      failure = .lineTooLong(number: delivered)
      return nil
    }
    return String(decoding: line, as: UTF8.self)
  }

  private func fill() {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    var block = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &block, block.count)
    if count > 0 {
      buffer += block[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno == EAGAIN {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&polled, 1, -1)
    } else if errno != EINTR {
      failure = .unreadable(errno: errno)
    }
  }
}
