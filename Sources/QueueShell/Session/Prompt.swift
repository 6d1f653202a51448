import LineEditing

/// What stands before the cursor: who is signed in, which queues are in use, and in brackets what
/// is not as usual. It never takes more than half of a row.
struct Prompt: Sendable, Equatable {
  /// Something that is not as usual.
  struct Mark: Sendable, Equatable {
    /// How long it stays where there is little room.
    enum Weight: Sendable, Equatable {
      case slight
      /// It changes what figures mean: the organisation is left out before it.
      case telling
      case urgent
    }

    var text: String
    var weight = Weight.slight
  }

  private static let longestName = 24
  private static let shortestName = 4
  private static let end = "> "

  /// The organisation, or the program where nobody is signed in; then the queue in use.
  var names: [String]
  /// How many queues are in use beside that one.
  var others = 0
  var marks: [Mark] = []

  /// The prompt for a row so wide.
  func text(columns: Int, colour: Bool) -> String {
    let fitted = fitted(to: columns / 2)
    let shown = fitted.names.enumerated().map { index, name in
      // Signed out the program's name is no organisation's.
      let isAccented = index == 0 && names.first != Self.signedOut
      return (isAccented ? Tone.accent : .plain).applied(to: name, colour: colour)
    }
    let marks = fitted.marks.map { mark in
      (mark.weight == .urgent ? Tone.bad : .warning).applied(to: mark.text, colour: colour)
    }
    return shown.joined(separator: " ") + fitted.count
      + (marks.isEmpty ? "" : " [\(marks.joined(separator: ", "))]") + Self.end
  }

  /// The prompt of a line that goes on with the ones before it: what is open, with its `>` below
  /// the first line's.
  func continuation(of reason: Lexer.Incomplete, columns: Int) -> String {
    let open =
      switch reason {
      case .quote(let quote, _, _): String(quote)
      case .continuation: "\\"
      }
    let width = Cells.width(of: text(columns: columns, colour: false))
    return String(repeating: " ", count: max(0, width - Self.end.count - 1)) + open + Self.end
  }

  static let signedOut = "queuesh"

  private var count: String { others > 0 ? " +\(others)" : "" }

  /// The cells of all but the names.
  private var rest: Int {
    let marked = marks.reduce(0) { $0 + Cells.width(of: $1.text) + 2 }
    return names.count - 1 + count.count + (marks.isEmpty ? 0 : marked + 1) + Self.end.count
  }

  /// What is told in so many cells: names are shortened first, then slight marks left out from the
  /// last one on, then the organisation, then other marks.
  private func fitted(to cells: Int) -> Prompt {
    var candidate = self
    while true {
      var shortened = candidate
      shortened.names = Self.shortened(candidate.names, to: cells - candidate.rest)
      let width = shortened.names.reduce(shortened.rest) { $0 + Cells.width(of: $1) }
      if width <= cells { return shortened }
      guard candidate.leaveOut() else { return shortened }
    }
  }

  /// Leaves out what is missed least; false when all that is left is needed.
  private mutating func leaveOut() -> Bool {
    if let index = marks.lastIndex(where: { $0.weight == .slight }) {
      marks.remove(at: index)
    } else if names.count > 1 {
      names.removeFirst()
    } else if let index = marks.lastIndex(where: { $0.weight == .telling }) {
      marks.remove(at: index)
    } else {
      return false
    }
    return true
  }

  /// Takes from the longest name what is too much, until all are short.
  private static func shortened(_ names: [String], to cells: Int) -> [String] {
    var widths = names.map { min(Cells.width(of: $0), longestName) }
    while widths.reduce(0, +) > cells, let widest = widths.max(), widest > shortestName,
      let index = widths.firstIndex(of: widest)
    {
      widths[index] -= 1
    }
    return zip(names, widths).map { $0.shortened(to: $1) }
  }
}

extension Prompt.Mark {
  /// Minutes left of a token that nothing renews; nil while there are enough.
  static func token(secondsLeft: Double) -> Prompt.Mark? {
    if secondsLeft <= 0 { return .tokenEnded }
    guard secondsLeft <= 600 else { return nil }
    return Prompt.Mark(text: "token \(Int((secondsLeft / 60).rounded(.up))) min", weight: .urgent)
  }

  static let tokenEnded = Prompt.Mark(text: "token ended", weight: .urgent)
}
