import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ThresholdWordsTests {
  private func threshold(_ alias: String, _ words: String...) throws -> Threshold {
    try Threshold(words, for: try #require(Aggregate(alias)))
  }

  @Test func valuesAreReadByTheirUnitAndWrittenAsTyped() throws {
    let cases: [(alias: String, words: [String], threshold: Threshold)] = [
      ("waiting", ["5", "20"], Threshold(warning: 5, bad: 20)),
      ("available", ["2", "0"], Threshold(warning: 2, bad: 0)),
      ("longest", ["90s", "3m"], Threshold(warning: 90_000, bad: 180_000)),
      ("aht", ["1h", "500ms"], Threshold(warning: 3_600_000, bad: 500)),
      ("longest", ["12h", "48h"], Threshold(warning: 43_200_000, bad: 172_800_000)),
      ("servicelevel", ["80%", "62.5%"], Threshold(warning: 0.8, bad: 0.625)),
    ]
    for (alias, words, expected) in cases {
      let aggregate = try #require(Aggregate(alias))
      let found = try Threshold(words, for: aggregate)
      #expect(found == expected)
      #expect(found.text(in: aggregate.unit) == words.joined(separator: " "))
    }
  }

  @Test(
    "What has another unit is no value",
    arguments: [
      ("waiting", ["1m", "-5", "5.5", "5%", "many", "", "1e3", "٣"]),
      ("longest", ["60", "80%", "soon", "0s", "-1m", "", "2d", "9000h"]),
      ("servicelevel", ["80", "0.8", "101%", "-5%", "%", "8/0%", "1e1%", ""]),
    ])
  func otherUnit(alias: String, words: [String]) throws {
    let unit = try #require(Aggregate(alias)).unit
    #expect(words.filter { unit.value(of: $0) != nil } == [])
  }

  @Test func mistakesSayWhatIsWrongAndWhatIsRight() {
    #expect(
      throws: ShellError(
        #""1m" is no count: waiting is counted, so give a whole number."#,
        next: "set threshold waiting 5 20")
    ) { try threshold("waiting", "5", "1m") }
    #expect(
      throws: ShellError(
        #""60" is no time: longest is a time, so give a number with ms, s, m or h."#,
        next: "set threshold longest 1m 3m")
    ) { try threshold("longest", "60", "180") }
    #expect(
      throws: ShellError(
        #""80" is no share: servicelevel is a share, so give 0% to 100%."#,
        next: "set threshold servicelevel 80% 60%")
    ) { try threshold("servicelevel", "80", "60%") }
    #expect(
      throws: ShellError(
        "A threshold has two values: from where on waiting is a warning, and bad.",
        next: "set threshold waiting 5 20")
    ) { try threshold("waiting", "5") }
    #expect(
      throws: ShellError(
        #""5" is both the warning and bad: the two differ."#, next: "set threshold waiting 5 20")
    ) { try threshold("waiting", "5", "5") }
    #expect(
      throws: ShellError(
        #""30" is one word too many: a threshold has two values."#,
        next: "set threshold waiting 5 20")
    ) { try threshold("waiting", "5", "20", "30") }
  }
}
