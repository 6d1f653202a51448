/// Text in XML 1.0, where most controls can stand in no way at all.
enum XML {
  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }
  static func text(_ text: String) -> String { escaped(text, isAttribute: false) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"" where isAttribute: escaped += "&quot;"
      // Written as it is, a reader makes a space of it.
      case "\n" where isAttribute: escaped += "&#10;"
      case "\n": escaped += "\n"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      case _ where HostileText.isHostile(scalar): escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
