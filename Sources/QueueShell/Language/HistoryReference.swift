import LineEditing

/// A line that begins with `!` and recalls one typed before: `!!` the last, `!-N` the Nth from the
/// end, `!N` that number, `!WORD` the last that begins so. What follows is put after it.
struct HistoryReference {
  private let space: Substring
  private let event: Substring
  private let rest: Substring

  /// nil for a line that recalls nothing.
  init?(_ line: String) {
    space = line.prefix { $0.isWhitespace }
    let text = line[space.endIndex...]
    guard text.first == "!" else { return nil }
    event = text.dropFirst().prefix { !$0.isWhitespace }
    rest = text[event.endIndex...]
    guard !event.isEmpty else { return nil }
  }

  /// The line that is meant, with a space before it if one was typed there, so that it is left out
  /// of the history, too.
  func line(in log: HistoryLog) throws(ShellError) -> String {
    guard let found = found(in: log) else { throw refusal(log) }
    return space + found + rest
  }

  private func found(in log: HistoryLog) -> String? {
    if event == "!" { return log.lines.last }
    if event.allSatisfy(\.isNumber) { return Int(event).flatMap(log.line) }
    if event.first == "-", let back = Int(event.dropFirst()), back > 0 {
      return back <= log.lines.count ? log.lines[log.lines.count - back] : nil
    }
    return log.lines.last { $0.hasPrefix(event) }
  }

  private func refusal(_ log: HistoryLog) -> ShellError {
    let shown = HostileText.repeated(String(event))
    guard !log.lines.isEmpty else {
      return ShellError("Nothing was typed yet that \"!\(shown)\" could recall.", next: "help")
    }
    let isNumber = (event.first == "-" ? event.dropFirst() : event).allSatisfy(\.isNumber)
    return ShellError(
      isNumber
        ? "No line of the history is \"!\(shown)\"; it holds \(log.numbers.lowerBound) to \(log.numbers.upperBound - 1)."
        : "No line of the history begins with \"\(shown)\".",
      next: "history")
  }

  /// What is told of such a word where nothing is recalled: in a file, as an argument, or quoted.
  static func refusal(of word: String) -> ShellError? {
    guard word.first == "!" else { return nil }
    return ShellError(
      "\"\(HostileText.repeated(word))\" recalls a line only at the prompt, as the first thing typed there.",
      advice: "Anywhere else write the command itself.", next: "help history")
  }
}
