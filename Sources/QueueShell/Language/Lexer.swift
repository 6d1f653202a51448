/// Splits a command into words: `'...'`, `"..."` and `\` quote, `#` begins a comment at the start
/// of a word unless a digit follows (`#3` is a row of the last listing), `${NAME}` stands for a
/// variable, and `>`, `>>` or `|` where a word would begin sends the results elsewhere.
struct Lexer {
  /// Why the text is no whole command yet.
  enum Incomplete: Equatable, Sendable {
    /// An open quote; its line counts from 0 in the text, its column from 1.
    case quote(Character, line: Int, column: Int)
    case continuation
  }

  /// What follows the sign of a redirection.
  struct Tail: Sendable, Equatable {
    let sign: Redirection.Sign
    /// Where the sign stands, in characters from 0.
    let offset: Int
    /// Of a program they are read only to see where its line ends.
    var words: [Word] = []
    /// All of it, as a program gets it.
    var program = ""
  }

  private let characters: [Character]
  private var position = 0

  /// The words up to a redirection; the last one may be unfinished.
  private(set) var words: [Word] = []
  private(set) var tail: Tail?
  /// The first thing that makes no sense.
  private(set) var fault: LineFault?
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
      } else if let sign = beginningSign {
        tail = Tail(sign: sign, offset: position)
        position += sign.rawValue.count
        tail?.program = String(characters[position...])
      } else {
        readWord()
        endsInWord = position == characters.count
      }
    }
  }

  /// Where a character of the text stands, lines counting from 0.
  func place(of offset: Int) -> TextPlace { TextPlace(offset, in: characters) }

  private var beginsComment: Bool {
    guard characters[position] == "#" else { return false }
    guard position + 1 < characters.count else { return true }
    return !("0"..."9").contains(characters[position + 1])
  }

  private var joinsNextLine: Bool {
    characters[position] == "\\" && position + 1 < characters.count
      && characters[position + 1].isNewline
  }

  /// The sign that stands here. Of a program all signs are its own; `>=` is an operator that lost its
  /// quotes.
  private var beginningSign: Redirection.Sign? {
    guard tail == nil else { return nil }
    let next = characters[position...].prefix(2)
    guard next.last != "=" else { return nil }
    return Redirection.Sign.allCases.first { next.starts(with: $0.rawValue) }
  }

  private mutating func skipComment() {
    while position < characters.count, !characters[position].isNewline { position += 1 }
  }

  private mutating func readWord() {
    var word = Word(text: "", offset: position)
    while position < characters.count, !characters[position].isWhitespace, incomplete == nil {
      let character = characters[position]
      position += 1
      switch character {
      case "'", "\"":
        word.isQuoted = true
        readQuoted(into: &word, until: character)
      case "\\":
        word.isQuoted = true
        if position == characters.count { incomplete = .continuation }
        readEscaped(into: &word.text)
      case "$" where beginsVariable: readVariable(into: &word)
      case "~" where position == word.offset + 1 && endsHome:
        word.variables.append(
          Word.Variable(name: "HOME", spelling: "~", start: 0, offset: word.offset))
        word.text.append(character)
      default: word.text.append(character)
      }
    }
    if tail == nil { words.append(word) } else { tail?.words.append(word) }
    refuseJoint(in: word)
  }

  /// Takes the character after a backslash; a line break after it only joins the lines.
  private mutating func readEscaped(into text: inout String) {
    guard position < characters.count else { return }
    if !characters[position].isNewline { text.append(characters[position]) }
    position += 1
  }

  /// Reads up to the closing quote. Inside `"..."` a backslash keeps its meaning before `"`, `\`, `$`
  /// and a line break only, inside `'...'` nowhere.
  private mutating func readQuoted(into word: inout Word, until quote: Character) {
    let start = position - 1
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == quote { return }
      if character == "\\", quote == "\"", position < characters.count,
        ["\"", "\\", "$"].contains(characters[position]) || characters[position].isNewline
      {
        readEscaped(into: &word.text)
      } else if character == "$", quote == "\"", beginsVariable {
        readVariable(into: &word)
      } else {
        word.text.append(character)
      }
    }
    let place = place(of: start)
    incomplete = .quote(quote, line: place.line, column: place.column)
  }

  // MARK: Variables

  /// Whether `${` stands here, behind the `$`.
  private var beginsVariable: Bool { position < characters.count && characters[position] == "{" }

  /// Whether the `~` before it stands for the home folder: alone, or before a path.
  private var endsHome: Bool {
    position == characters.count || characters[position] == "/"
      || characters[position].isWhitespace
  }

  /// Takes `${NAME}`, whose value comes later; anything else between the braces is a fault.
  private mutating func readVariable(into word: inout Word) {
    let name = characters[(position + 1)...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
    }
    let isWhole =
      name.endIndex < characters.count && characters[name.endIndex] == "}" && !name.isEmpty
      && name.first?.isNumber == false
    if isWhole {
      let spelling = "\(Word.Variable.lead)\(String(name))}"
      word.variables.append(
        Word.Variable(
          name: String(name), spelling: spelling, start: word.text.count, offset: position - 1))
      word.text += spelling
      position = name.endIndex + 1
    } else {
      word.text.append("$")
      found(
        LineFault(
          at: position - 1, "\"${\"",
          "begins no variable: that is ${NAME}, of letters, digits and _.",
          advice: "In '...' it means itself.", next: "help language"))
    }
  }

  // MARK: Faults

  /// Commands are not joined on a line, and a result that is lost must not look like one that is not.
  private mutating func refuseJoint(in word: Word) {
    guard tail?.sign != .pipe, !word.isQuoted,
      word.text == "&&" || word.text.hasSuffix(";") && word.variables.isEmpty
    else { return }
    let joint = word.text == "&&" ? "&&" : ";"
    found(
      LineFault(
        at: word.offset + word.text.count - joint.count, "\"\(joint)\"",
        "joins no commands here: each has its own line, or its own -c.",
        advice: "Quoted, the sign belongs to a word.", next: "help language"))
  }

  private mutating func found(_ fault: LineFault) {
    // Of a program the signs are its own.
    if self.fault == nil, tail?.sign != .pipe { self.fault = fault }
  }
}
