import LineEditing
import Testing

@testable import QueueShell

@Suite struct PromptTests {
  init() { WideText.prepare() }

  private typealias Mark = Prompt.Mark
  private static let marks = [
    Mark(text: "statistics"), Mark(text: "hourly", weight: .telling),
    Mark(text: "127.0.0.1:43210"), Mark(text: "token 4 min", weight: .urgent),
  ]

  private func text(_ prompt: Prompt, _ columns: Int = 80) -> String {
    prompt.text(columns: columns, colour: false)
  }

  @Test func whatIsNotAsUsualStandsInBrackets() {
    #expect(
      text(Prompt(names: ["Demo", "Support"], marks: Array(Self.marks.prefix(2))))
        == "Demo Support [statistics, hourly]> ")
    #expect(
      text(Prompt(names: ["queuesh"], marks: Array(Self.marks.prefix(1))))
        == "queuesh [statistics]> ")
    #expect(
      text(Prompt(names: ["Demo", "Support"], others: 2, marks: [Self.marks[3]]))
        == "Demo Support +2 [token 4 min]> ")
  }

  @Test(
    "Where there is little room, what is missed least goes first",
    arguments: [
      (160, "Demo Support +2 [statistics, hourly, 127.0.0.1:43210, token 4 min]> "),
      (132, "Demo Supp… +2 [statistics, hourly, 127.0.0.1:43210, token 4 min]> "),
      (120, "Demo Support +2 [statistics, hourly, token 4 min]> "),
      (80, "Demo Support +2 [hourly, token 4 min]> "),
      (64, "Supp… +2 [hourly, token 4 min]> "),
      (60, "Support +2 [token 4 min]> "),
      (50, "Suppo… +2 [token 4 min]> "),
      (40, "Sup… +2 [token 4 min]> "),
    ])
  func narrow(columns: Int, expected: String) {
    let prompt = Prompt(names: ["Demo", "Support"], others: 2, marks: Self.marks)
    #expect(text(prompt, columns) == expected)
  }

  @Test(
    "Half of a row is left to type in",
    arguments: [40, 41, 60, 80, 132],
    [
      Prompt(names: ["The organisation of very long names", "A queue with a long name as well"]),
      Prompt(names: ["日本語の組織の名前はとても長い", "サポートの待ち行列"], others: 7_000),
      Prompt(
        names: ["Acme", "Support"],
        marks: [Mark(text: "observations"), Mark(text: "weekly", weight: .telling)]),
      Prompt(names: ["queuesh"], marks: [Mark(text: "statistics"), Mark(text: "daily")]),
    ])
  func half(columns: Int, prompt: Prompt) {
    #expect(Cells.width(of: text(prompt, columns)) <= columns / 2)
    #expect(text(prompt, columns).hasSuffix("> "))
  }

  @Test func theLongerNameIsShortenedFirst() {
    #expect(
      text(Prompt(names: ["Acme", "A queue with a long name"]), 40) == "Acme A queue with…> ")
  }

  @Test func coloursTakeNoCells() {
    let prompt = Prompt(names: ["Demo", "Support"], marks: Array(Self.marks.suffix(3)))
    let coloured = prompt.text(columns: 200, colour: true)
    #expect(
      coloured
        == "\u{1B}[36mDemo\u{1B}[0m Support [\u{1B}[33mhourly\u{1B}[0m, "
        + "\u{1B}[33m127.0.0.1:43210\u{1B}[0m, \u{1B}[31mtoken 4 min\u{1B}[0m]> ")
    #expect(coloured.withoutColours == text(prompt, 200))
  }

  @Test(
    "A further line tells what is open, below the prompt's end",
    arguments: [
      (Lexer.Incomplete.quote("'", line: 0, column: 3), "           '> "),
      (.quote("\"", line: 0, column: 3), "           \"> "),
      (.continuation, "           \\> "),
    ])
  func continuation(reason: Lexer.Incomplete, expected: String) {
    let prompt = Prompt(names: ["Acme", "Support"])
    #expect(prompt.continuation(of: reason, columns: 80) == expected)
    #expect(text(prompt) == "Acme Support> ")
  }

  @Test func aNarrowNameHasNoRoomBefore() {
    #expect(Prompt(names: ["A"]).continuation(of: .continuation, columns: 80) == "\\> ")
  }

  @Test(
    "A token that nothing renews is told ten minutes before its end",
    arguments: [
      (600.5, nil), (600, "token 10 min"), (540.1, "token 10 min"), (540, "token 9 min"),
      (59, "token 1 min"), (0.5, "token 1 min"), (0, "token ended"), (-90, "token ended"),
    ] as [(Double, String?)])
  func token(seconds: Double, expected: String?) {
    #expect(Prompt.Mark.token(secondsLeft: seconds)?.text == expected)
  }
}
