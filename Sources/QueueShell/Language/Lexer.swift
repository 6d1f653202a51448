/// Splits a command into words: `'...'`, `"..."` and `\` quote, `#` begins a comment at the start
/// of a word unless a digit follows (`#3` is a row of the last listing), `${NAME}` stands for a
/// variable, and `>`, `>>` or `|` where a word would begin sends the results elsewhere.
///
/// It goes by Unicode scalars: a sign stays one, whatever mark a name behind it begins with.
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
    /// Where the sign stands, in scalars from 0.
    let offset: Int
    /// Of a program they are read only to see where its line ends.
    var words: [Word] = []
    /// All of it, as a program gets it.
    var program = ""
  }

  private let scalars: [Unicode.Scalar]
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
  /// Where the comment begins that the text ends in, in scalars from 1.
  private(set) var comment: Int?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while position < scalars.count, incomplete == nil {
      endsInWord = false
      comment = nil
      if scalars[position].properties.isWhitespace {
        position += 1
      } else if beginsComment {
        comment = position + 1
        skipComment()
      } else if joinsNextLine {
        position += 1 + breakLength(at: position + 1)
      } else if let sign = beginningSign {
        let start = position
        position += sign.rawValue.count
        tail = Tail(sign: sign, offset: start, program: joined(scalars[position...]))
      } else {
        readWord()
        endsInWord = position == scalars.count
      }
    }
  }

  /// Where a scalar of the text stands, lines counting from 0.
  func place(of offset: Int) -> TextPlace { TextPlace(after: joined(scalars.prefix(offset))) }

  private func joined(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How many scalars break the line there; 0 where none does.
  private func breakLength(at position: Int) -> Int {
    guard position < scalars.count, Character(scalars[position]).isNewline else { return 0 }
    let isPair = scalars[position] == "\r" && position + 1 < scalars.count
    return isPair && scalars[position + 1] == "\n" ? 2 : 1
  }

  private var beginsComment: Bool {
    guard scalars[position] == "#" else { return false }
    guard position + 1 < scalars.count else { return true }
    return !("0"..."9").contains(scalars[position + 1])
  }

  private var joinsNextLine: Bool {
    scalars[position] == "\\" && breakLength(at: position + 1) > 0
  }

  /// The sign that stands here. Of a program all signs are its own; `>=` is an operator that lost its
  /// quotes.
  private var beginningSign: Redirection.Sign? {
    guard tail == nil else { return nil }
    let next = scalars[position...].prefix(2)
    guard next.last != "=" else { return nil }
    return Redirection.Sign.allCases.first { next.starts(with: $0.rawValue.unicodeScalars) }
  }

  private mutating func skipComment() {
    while position < scalars.count, breakLength(at: position) == 0 { position += 1 }
  }

  private mutating func readWord() {
    var word = Word(text: "", offset: position)
    while position < scalars.count, !scalars[position].properties.isWhitespace, incomplete == nil {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "'", "\"":
        word.isQuoted = true
        readQuoted(into: &word, until: scalar)
      case "\\":
        word.isQuoted = true
        if position == scalars.count { incomplete = .continuation }
        readEscaped(into: &word.text)
      case "$" where beginsVariable: readVariable(into: &word)
      case "~" where position == word.offset + 1 && endsHome:
        word.variables.append(
          Word.Variable(name: "HOME", spelling: "~", start: 0, offset: word.offset))
        word.text.unicodeScalars.append(scalar)
      default: word.text.unicodeScalars.append(scalar)
      }
    }
    if tail == nil { words.append(word) } else { tail?.words.append(word) }
    refuseJoint(in: word)
  }

  /// Takes the sign after a backslash; a line break after it only joins the lines.
  private mutating func readEscaped(into text: inout String) {
    guard position < scalars.count else { return }
    let length = breakLength(at: position)
    if length == 0 { text.unicodeScalars.append(scalars[position]) }
    position += max(length, 1)
  }

  /// Reads up to the closing quote. Inside `"..."` a backslash keeps its meaning before `"`, `\`, `$`
  /// and a line break only, inside `'...'` nowhere.
  private mutating func readQuoted(into word: inout Word, until quote: Unicode.Scalar) {
    let start = position - 1
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      if scalar == quote { return }
      if scalar == "\\", quote == "\"", position < scalars.count,
        ["\"", "\\", "$"].contains(scalars[position]) || breakLength(at: position) > 0
      {
        readEscaped(into: &word.text)
      } else if scalar == "$", quote == "\"", beginsVariable {
        readVariable(into: &word)
      } else {
        word.text.unicodeScalars.append(scalar)
      }
    }
    let place = place(of: start)
    incomplete = .quote(Character(quote), line: place.line, column: place.column)
  }

  // MARK: Variables

  /// Whether `${` stands here, behind the `$`.
  private var beginsVariable: Bool { position < scalars.count && scalars[position] == "{" }

  /// Whether the `~` before it stands for the home folder: alone, or before a path.
  private var endsHome: Bool {
    position == scalars.count || scalars[position] == "/"
      || scalars[position].properties.isWhitespace
  }

  /// Takes `${NAME}`, whose value comes later; anything else between the braces is a fault.
  private mutating func readVariable(into word: inout Word) {
    let name = scalars[(position + 1)...].prefix {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_")
    }
    let isWhole =
      name.endIndex < scalars.count && scalars[name.endIndex] == "}"
      && name.first.map { !("0"..."9").contains($0) } ?? false
    if isWhole {
      let spelling = "\(Word.Variable.lead)\(joined(name))}"
      word.variables.append(
        Word.Variable(
          name: joined(name), spelling: spelling, start: word.text.unicodeScalars.count,
          offset: position - 1))
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
        at: word.offset + word.text.unicodeScalars.count - joint.count, "\"\(joint)\"",
        "joins no commands here: each has its own line, or its own -c.",
        advice: "Quoted, the sign belongs to a word.", next: "help language"))
  }

  private mutating func found(_ fault: LineFault) {
    // Of a program the signs are its own.
    if self.fault == nil, tail?.sign != .pipe { self.fault = fault }
  }
}
