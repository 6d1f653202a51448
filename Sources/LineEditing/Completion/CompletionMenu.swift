/// Listed candidates that further Tabs put into the line, one after the other.
///
/// What was typed is one of the stops, so that going round brings it back. The menu ends as soon as
/// the line is no longer what it put there; what stands in it then stays.
struct CompletionMenu {
  /// UTF-8 offset in the line where the word begins.
  let start: Int
  private let candidates: [Candidate]
  private let typed: String
  private var index: Int?
  /// The line as the menu left it.
  var line: EditedLine

  init(_ completion: Completion, typed: Substring, in line: EditedLine) {
    start = completion.start
    candidates = completion.candidates
    self.typed = String(typed)
    self.line = line
  }

  /// The candidate in the line; nil where what was typed stands there.
  var selected: Candidate? { index.map { candidates[$0] } }

  /// What stands in the line.
  var text: String { selected?.text ?? typed }

  mutating func goForward() {
    let next = index.map { $0 + 1 } ?? 0
    index = next < candidates.count ? next : nil
  }

  mutating func goBack() {
    let next = index.map { $0 - 1 } ?? candidates.count - 1
    index = next >= 0 ? next : nil
  }
}
