/// A line of the calling shell as far as it is typed: words without their quotes, the last of which
/// may be open. Variables and the like stay as they are typed.
struct CallingLine {
  struct Word: Equatable {
    var text = ""
    /// The quote that is open at its end.
    var quote: Character?
    /// Where it begins, in characters.
    var start = 0
    /// Whether it names a file that the command's input or output goes through.
    var isRedirected = false
  }

  private(set) var words: [Word] = []
  /// Whether the text ends inside the last word.
  private(set) var endsInWord = false
  /// Whether there is more in it than one command: a pipe, another command, a substitution.
  private(set) var isCompound = false

  private let shell: CallingShell
  private let characters: [Character]
  private var position = 0

  init(_ text: String, of shell: CallingShell) {
    self.shell = shell
    characters = Array(text)
    var isRedirected = false
    while position < characters.count {
      endsInWord = false
      let character = characters[position]
      if character.isWhitespace {
        position += 1
      } else if character == "<" || character == ">" {
        isRedirected = true
        position += 1
      } else if Self.joins(character) {
        // `>&2` and `>|file` are redirections as a whole.
        isCompound = isCompound || !isRedirected
        position += 1
      } else {
        var word = Word(start: position, isRedirected: isRedirected)
        isRedirected = false
        read(&word)
        endsInWord = position == characters.count
        // The descriptor of `2>file` is no word.
        if endsInWord || !isDescriptor(word) { words.append(word) }
      }
    }
  }

  private static func joins(_ character: Character) -> Bool { "|&;()`".contains(character) }

  private func isDescriptor(_ word: Word) -> Bool {
    word.text.allSatisfy(\.isNumber) && (characters[position] == "<" || characters[position] == ">")
  }

  /// Reads to the end of a word, or of the text where a quote is open.
  private mutating func read(_ word: inout Word) {
    while position < characters.count {
      let character = characters[position]
      if let quote = word.quote {
        position += 1
        readQuoted(character, quote, into: &word)
      } else if character == "\\" {
        position += 2
        if position <= characters.count { word.text.append(characters[position - 1]) }
      } else if character == "'" || character == "\"" {
        position += 1
        word.quote = character
      } else if character.isWhitespace || "<>".contains(character) || Self.joins(character) {
        return
      } else {
        position += 1
        word.text.append(character)
      }
    }
    position = characters.count
  }

  private mutating func readQuoted(
    _ character: Character, _ quote: Character, into word: inout Word
  ) {
    if character == quote {
      word.quote = nil
    } else if character == "\\", position < characters.count,
      escapes(characters[position], inside: quote)
    {
      word.text.append(characters[position])
      position += 1
    } else {
      word.text.append(character)
    }
  }

  private func escapes(_ character: Character, inside quote: Character) -> Bool {
    if quote == "\"" { return shell.escapable.contains(character) }
    return shell.escapesInSingleQuotes && (character == "'" || character == "\\")
  }
}
