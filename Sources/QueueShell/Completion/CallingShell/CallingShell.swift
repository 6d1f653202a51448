/// A shell from which the program is called, and how it quotes words.
enum CallingShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// What a backslash keeps from its meaning inside `"..."`.
  var escapable: Set<Character> { self == .fish ? ["\"", "\\", "$"] : ["\"", "\\", "$", "`"] }

  /// Whether a backslash quotes inside `'...'` too.
  var escapesInSingleQuotes: Bool { self == .fish }

  /// A text as bash is to find it in a word that an open quote began, so that it passes just that.
  static func quoted(_ text: String, inside quote: Character?) -> String {
    switch quote {
    case "'": text.replacing("'", with: #"'\''"#)
    case "\"":
      // Where the history is expanded, nothing inside the quotes keeps `!` from it.
      text.reduce(into: "") { quoted, character in
        if character == "!" {
          quoted += #""\!""#
        } else {
          quoted += (bash.escapable.contains(character) ? "\\" : "") + String(character)
        }
      }
    default:
      text.isEmpty
        ? "''"
        : text.reduce(into: "") { quoted, character in
          quoted += (isPlain(character) ? "" : "\\") + String(character)
        }
    }
  }

  private static func isPlain(_ character: Character) -> Bool {
    !character.isASCII || character.isLetter || character.isNumber
      || "_-./+,:@%=".contains(character)
  }
}
