/// How keys and values are written in TOML.
enum TOMLSpelling {
  static func text(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      case _ where scalar.properties.generalCategory == .control:
        "\\u" + String(repeating: "0", count: 4 - hex(scalar).count) + hex(scalar)
      default: String(Character(scalar))
      }
    }
    return "\"\(escaped.joined())\""
  }

  static func list(_ texts: [String]) -> String {
    "[\(texts.map(text).joined(separator: ", "))]"
  }

  /// `profiles.acme`, with quotes where a part needs them.
  static func keys(_ keys: [String]) -> String { keys.map(key).joined(separator: ".") }

  private static func key(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    return isBare ? key : text(key)
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
