import FoundationEssentials
import Glibc

/// A browser as far as sign-in needs one: plain http of this machine, redirects followed.
enum PlayedBrowser {
  struct Page {
    var status: String
    var headers: [String]
    var text: String

    func header(_ name: String) -> String? {
      headers.first { $0.lowercased().hasPrefix("\(name.lowercased()): ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }
  }

  /// The page that a person sees in the end.
  static func open(_ address: String) -> Page {
    var address = address
    for _ in 0..<5 {
      let page = get(address)
      guard page.status.contains(" 302 "), let next = page.header("Location") else { return page }
      address = next
    }
    return Page(status: "", headers: [], text: "")
  }

  private static func get(_ address: String) -> Page {
    guard let url = URL(string: address), let port = url.port else {
      return Page(status: "", headers: [], text: "")
    }
    let start = address.dropFirst("http://".count)
    let target = start.firstIndex { $0 == "/" || $0 == "?" }.map { String(start[$0...]) } ?? "/"
    let path = target.hasPrefix("/") ? target : "/\(target)"
    let answer = exchange(
      "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n", port: port)
    let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
    let lines = (parts.first ?? "").split(separator: "\r\n").map(String.init)
    return Page(
      status: lines.first ?? "", headers: Array(lines.dropFirst()),
      text: parts.count > 1 ? String(parts[1]) : "")
  }

  private static func exchange(_ request: String, port: Int) -> String {
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
    let bytes = Array(request.utf8)
    _ = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    var received: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while case let count = recv(descriptor, &block, block.count, 0), count > 0 {
      received += block[..<count]
    }
    return String(decoding: received, as: UTF8.self)
  }
}
