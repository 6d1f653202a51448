import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AggregateNamesTests {
  private func aliases(_ words: String...) throws -> [String] {
    try AggregateNames.resolve(words, command: "aggregates add").map(\.alias)
  }

  @Test(
    "An aggregate is named canonically, by alias or as published, in any case",
    arguments: [
      ("queue/waiting/count", "waiting"), ("waiting", "waiting"), ("oWaiting", "waiting"),
      ("OWAITING", "waiting"), ("Queue/AvgHandleTime", "aht"), ("tHandle", "aht"),
      ("oOnQueueUsers IDLE", "available"), ("oOnQueueUsers", "onqueue"), ("tAnswered", "asa"),
      ("oLongestWaiting", "longest"),
    ])
  func vocabularies(word: String, alias: String) throws {
    #expect(try aliases(word) == [alias])
  }

  @Test func theyComeOnceInTheOrderNamed() throws {
    #expect(try aliases("wait", "tWait", "waiting", "queue/avgWaitTime") == ["wait", "waiting"])
  }

  @Test func commasBetweenNamesAreForgiven() throws {
    #expect(try aliases("wait,waiting,", "aht") == ["wait", "waiting", "aht"])
  }

  @Test(
    "An unknown name is told with the nearest",
    arguments: [
      (
        "waitng",
        ShellError(
          #"No aggregate is called "waitng". Did you mean "waiting", "wait"?"#,
          next: "aggregates add waiting")
      ),
      (
        "queue/avgHandelTime",
        ShellError(
          #"No aggregate is called "queue/avgHandelTime". Did you mean "queue/avgHandleTime"?"#,
          next: "aggregates add queue/avgHandleTime")
      ),
      (
        "zzzzzzzzz",
        ShellError(#"No aggregate is called "zzzzzzzzz"."#, next: "aggregates available")
      ),
      (
        "zzz\u{1B}zzzzzz",
        ShellError("No aggregate is called \"zzz\u{FFFD}zzzzzz\".", next: "aggregates available")
      ),
    ])
  func unknown(word: String, error: ShellError) {
    #expect(throws: error) { try aliases(word) }
  }
}
