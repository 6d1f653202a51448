import Glibc

/// A plain blocking TCP connection to a port of this machine.
final class Connection {
  enum Failure: Error, Equatable {
    case notConnected(Int32)
    /// The other side sent a RST.
    case reset
    case broken(Int32)
  }

  private let descriptor: Int32
  private var unread: [UInt8] = []

  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let result = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure.notConnected(errno) }
    // An answer that never comes must fail a test, not hang it.
    var patience = timeval(tv_sec: 30, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Failure.broken(errno)
    }
  }

  /// Whether something can be read right now, the end included.
  var hasInput: Bool {
    var descriptors = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
    return !unread.isEmpty || poll(&descriptors, 1, 0) > 0
  }

  /// One answer: head and body by its `Content-Length`. The body is short if the connection ends.
  func answer() throws -> (head: String, body: String) {
    let end = Array("\r\n\r\n".utf8)
    var place = unread.firstRange(of: end)
    while place == nil {
      guard try fill() else { return ("", "") }
      place = unread.firstRange(of: end)
    }
    guard let place else { return ("", "") }
    let head = String(decoding: unread[..<place.lowerBound], as: UTF8.self)
    unread.removeSubrange(..<place.upperBound)
    let length = Connection.length(head)
    while unread.count < length {
      guard try fill() else { break }
    }
    let body = String(decoding: unread.prefix(length), as: UTF8.self)
    unread.removeFirst(min(length, unread.count))
    return (head, body)
  }

  /// So many bytes; nil if the connection ends before.
  func bytes(_ count: Int) throws -> [UInt8]? {
    while unread.count < count {
      guard try fill() else { return nil }
    }
    defer { unread.removeFirst(count) }
    return Array(unread.prefix(count))
  }

  static func length(_ head: String) -> Int {
    let field = head.lowercased().split(separator: "\r\n")
      .first { $0.hasPrefix("content-length:") }
    return field?.split(separator: " ").last.flatMap { Int($0) } ?? 0
  }

  /// Reads on; false at the end.
  func fill() throws -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &buffer, buffer.count)
    guard count >= 0 else { throw errno == ECONNRESET ? Failure.reset : Failure.broken(errno) }
    unread += buffer.prefix(count)
    return count > 0
  }
}
