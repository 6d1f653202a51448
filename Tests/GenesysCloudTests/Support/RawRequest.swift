import Glibc

/// Bytes sent to a port of this machine, and all that comes back before the other side closes.
enum RawRequest {
  static func answer(to text: String, port: Int) -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { return "" }
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes {
      send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    var received: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(descriptor, &block, block.count, 0), count > 0 {
      received += block[..<count]
    }
    return String(decoding: received, as: UTF8.self)
  }

  /// A GET as browsers send it.
  static func get(_ uri: String, port: Int) -> String {
    answer(to: "GET \(uri) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n", port: port)
  }
}
