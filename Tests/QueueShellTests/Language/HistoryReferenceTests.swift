import LineEditing
import Testing

@testable import QueueShell

@Suite struct HistoryReferenceTests {
  private let log = HistoryLog(
    ["use Support", "stats 'Sales EN'", "queues", "stats", "echo 'a\nb'"].map { HistoryEntry($0) })

  private func recalled(_ line: String) throws -> String? {
    try HistoryReference(line)?.line(in: log)
  }

  @Test(
    "A line is recalled",
    arguments: [
      ("!!", "echo 'a\nb'"), ("!1", "use Support"), ("!4", "stats"), ("!-1", "echo 'a\nb'"),
      ("!-5", "use Support"), ("!stats", "stats"), ("!s", "stats"), ("!use", "use Support"),
      ("!2 --format json", "stats 'Sales EN' --format json"), ("  !1", "  use Support"),
      ("!1  ", "use Support  "),
    ])
  func recalled(line: String, found: String) throws {
    #expect(try recalled(line) == found)
  }

  @Test("Other lines recall nothing", arguments: ["", "stats !!", "!", "! stats", "'!!'", "#!1"])
  func none(line: String) throws {
    #expect(try recalled(line) == nil)
  }

  @Test(
    "What is not there is told",
    arguments: [
      ("!6", "No line of the history is \"!6\"; it holds 1 to 5."),
      ("!0", "No line of the history is \"!0\"; it holds 1 to 5."),
      ("!-6", "No line of the history is \"!-6\"; it holds 1 to 5."),
      (
        "!99999999999999999999",
        "No line of the history is \"!99999999999999999999\"; it holds 1 to 5."
      ),
      ("!statistics x", "No line of the history begins with \"statistics\"."),
      ("!token=hunter2", "No line of the history begins with \"token=…\"."),
      ("!\u{7}", "No line of the history begins with \"\u{FFFD}\"."),
    ])
  func absent(line: String, message: String) {
    #expect(throws: ShellError(message, next: "history")) { try recalled(line) }
  }

  @Test func anEmptyHistoryRecallsNothing() {
    #expect(
      throws: ShellError("Nothing was typed yet that \"!!\" could recall.", next: "help")
    ) { try HistoryReference("!!")?.line(in: HistoryLog()) }
  }

  @Test("Outside of the prompt such a word is refused", arguments: ["!!", "!5", "!stats", "!"])
  func refused(word: String) {
    #expect(
      throws: ShellError(
        "\"\(word)\" recalls a line only at the prompt, as the first thing typed there.",
        advice: "Anywhere else write the command itself.", next: "help history")
    ) { try CommandPath([word, "x"]) }
  }
}
