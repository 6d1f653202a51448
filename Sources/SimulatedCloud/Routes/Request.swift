/// An HTTP request, as far as the routes need it.
struct Request: Sendable {
  let method: String
  /// Still percent-encoded.
  let path: String
  /// Still percent-encoded, without the question mark; empty if there is none.
  let query: String
  let headers: [(name: String, value: String)]
  let body: [UInt8]

  init(
    _ method: String, _ uri: String, headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) {
    self.method = method
    let parts = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    query = parts.count > 1 ? String(parts[1]) : ""
    self.headers = headers
    self.body = body
  }

  var parameters: [(name: String, value: String)] { Request.fields(query) }

  /// The body read as a form.
  var form: [(name: String, value: String)] {
    Request.fields(String(decoding: body, as: UTF8.self))
  }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  func parameter(_ name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  /// A list: the parameter repeated, joined with commas, or both.
  func list(_ name: String) -> [String] {
    parameters.filter { $0.name == name }.flatMap {
      $0.value.split(separator: ",").map(String.init)
    }
  }

  private static func fields(_ text: String) -> [(name: String, value: String)] {
    text.split(separator: "&").map { field in
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        bytes.append(UInt8(ascii: " "))
      } else if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      if isPlain || "-._~*".unicodeScalars.contains(scalar) { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
