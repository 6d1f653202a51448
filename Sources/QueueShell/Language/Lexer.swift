/// Splits a command into words: `'...'`, `"..."` and `\` quote, `#` begins a comment at the start
/// of a word unless a digit follows (`#3` is a row of the last listing).
struct Lexer {
  /// Why the text is no whole command yet.
  enum Incomplete: Equatable, Sendable {
    /// An open quote; its line counts from 0 in the text, its column from 1.
    case quote(Character, line: Int, column: Int)
    case continuation
  }

  private let characters: [Character]
  private var position = 0

  /// The words; the last one may be unfinished.
  private(set) var words: [Word] = []
  /// What the text still needs: the next line is then joined with a line break.
  private(set) var incomplete: Incomplete?
  /// Whether the text ends inside a word, so that what is typed next belongs to it.
  private(set) var endsInWord = false
  /// Where the comment begins that the text ends in, in characters from 1.
  private(set) var comment: Int?

  init(_ text: String) {
    characters = Array(text)
    while position < characters.count, incomplete == nil {
      endsInWord = false
      comment = nil
      if characters[position].isWhitespace {
        position += 1
      } else if beginsComment {
        comment = position + 1
        skipComment()
      } else if joinsNextLine {
        position += 2
      } else {
        readWord()
        endsInWord = position == characters.count
      }
    }
  }

  private var beginsComment: Bool {
    guard characters[position] == "#" else { return false }
    guard position + 1 < characters.count else { return true }
    return !("0"..."9").contains(characters[position + 1])
  }

  private var joinsNextLine: Bool {
    characters[position] == "\\" && position + 1 < characters.count
      && characters[position + 1].isNewline
  }

  private mutating func skipComment() {
    while position < characters.count, !characters[position].isNewline { position += 1 }
  }

  private mutating func readWord() {
    var word = Word(text: "", column: position + 1)
    while position < characters.count, !characters[position].isWhitespace, incomplete == nil {
      let character = characters[position]
      position += 1
      switch character {
      case "'", "\"":
        word.isQuoted = true
        readQuoted(into: &word.text, until: character)
      case "\\":
        word.isQuoted = true
        if position == characters.count { incomplete = .continuation }
        readEscaped(into: &word.text)
      default: word.text.append(character)
      }
    }
    words.append(word)
  }

  /// Takes the character after a backslash; a line break after it only joins the lines.
  private mutating func readEscaped(into text: inout String) {
    guard position < characters.count else { return }
    if !characters[position].isNewline { text.append(characters[position]) }
    position += 1
  }

  /// Reads up to the closing quote. Inside `"..."` a backslash keeps its meaning before `"`, `\`
  /// and a line break only, inside `'...'` nowhere.
  private mutating func readQuoted(into text: inout String, until quote: Character) {
    let before = characters[..<(position - 1)]
    let lineStart = before.lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
    let (line, column) = (before.count(where: \.isNewline), position - lineStart)
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == quote { return }
      if character == "\\", quote == "\"", position < characters.count,
        characters[position] == "\"" || characters[position] == "\\"
          || characters[position].isNewline
      {
        readEscaped(into: &text)
      } else {
        text.append(character)
      }
    }
    incomplete = .quote(quote, line: line, column: column)
  }
}
