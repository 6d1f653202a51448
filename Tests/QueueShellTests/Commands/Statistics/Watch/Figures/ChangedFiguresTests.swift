import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ChangedFiguresTests {
  private func poll(
    _ figures: [String: [String: Figure]], of queues: [Queue] = [.support],
    _ aliases: [String]
  ) -> Poll {
    .sample(figures, of: queues, aggregates: aliases.compactMap { Aggregate($0) })
  }

  /// What each of some polls of Support says.
  private func sentences(_ polls: [[String: Figure]], _ aliases: String...) -> [[String]] {
    var figures = ChangedFigures()
    return polls.map { figures.take(poll(["q-support": $0], aliases)).map(\.sentence) }
  }

  @Test func theFirstPollSaysAllAndFurtherOnesWhatChanged() {
    let said = sentences(
      [
        ["waiting": .value(3), "available": .value(2), "aht": .value(322_000)],
        ["waiting": .value(5), "available": .value(0), "aht": .value(322_000)],
        ["waiting": .value(5), "available": .value(0), "aht": .value(322_000)],
      ], "waiting", "available", "aht")
    #expect(
      said == [
        ["Support waiting 3, available 2, aht 5:22"],
        ["Support waiting 3 -> 5, available 2 -> 0"], [],
      ])
  }

  @Test(
    "A change is said in the aggregate's unit, and only where it can be seen",
    arguments: [
      ("aht", .value(322_000), .value(325_600), ["Support aht 5:22 -> 5:26"]),
      ("aht", .value(322_000), .value(322_300), []),
      ("servicelevel", .value(0.8), .value(0.755), ["Support servicelevel 80% -> 75.5%"]),
      ("servicelevel", .value(0.8), .value(0.80004), []),
      ("waiting", .value(3), .noData, ["Support waiting 3 -> no data"]),
      (
        "waiting", .value(3), .unavailable(.noPermission([])),
        ["Support waiting 3 -> no permission"]
      ),
      (
        "waiting", .unavailable(.unanswered), .value(0), ["Support waiting no answer -> 0"]
      ),
      ("wait", .noData, .value(1_000), ["Support wait no data -> 0:01"]),
    ] as [(String, Figure, Figure, [String])])
  func units(alias: String, former: Figure, new: Figure, expected: [String]) {
    #expect(sentences([[alias: former], [alias: new]], alias).last == expected)
  }

  @Test func anAgeThatGrowsIsNoNews() {
    let said = sentences(
      [
        ["longest": .noData], ["longest": .value(4_000)], ["longest": .value(250_000)],
        ["longest": .value(5_000)], ["longest": .noData],
      ], "longest")
    #expect(
      said == [
        ["Support longest none"], ["Support longest none -> 0:04"], [],
        ["Support longest 4:10 -> 0:05"], ["Support longest 0:05 -> none"],
      ])
  }

  @Test func whatWasNotReadOnceIsHeldAgainstWhatWasKnown() {
    let unread = Figure.unavailable(.failed(CloudError(.timedOutAtServer)))
    let said = sentences(
      [
        ["waiting": .value(3)], ["waiting": unread], ["waiting": .value(3)], ["waiting": unread],
        ["waiting": .value(4)],
      ], "waiting")
    #expect(said == [["Support waiting 3"], [], [], [], ["Support waiting 3 -> 4"]])
    #expect(
      sentences([["waiting": unread], ["waiting": .value(3)]], "waiting")
        == [["Support waiting unread"], ["Support waiting unread -> 3"]])
  }

  @Test func onlyQueuesThatChangedAreNamedAndUniquely() {
    var figures = ChangedFigures()
    let queues = [Queue.billingHome, .billingEMEA, .support]
    func poll(_ waiting: [Double]) -> Poll {
      self.poll(
        Dictionary(
          uniqueKeysWithValues: zip(queues, waiting).map { ($0.id, ["waiting": .value($1)]) }),
        of: queues, ["waiting"])
    }
    #expect(figures.take(poll([1, 2, 3])).count == 3)
    let changes = figures.take(poll([1, 0, 4]))
    #expect(changes.map(\.queueID) == ["q-billing-emea", "q-support"])
    #expect(
      changes.map(\.sentence) == ["EMEA/Billing waiting 2 -> 0", "Support waiting 3 -> 4"])
  }

  @Test func aHostileNameIsCleaned() {
    var figures = ChangedFigures()
    let queue = Queue(id: "q", name: "a\u{1B}[2J\nb")
    let said = figures.take(poll(["q": ["waiting": .value(1)]], of: [queue], ["waiting"]))
    #expect(said.map(\.sentence) == ["a\u{FFFD}[2J\u{FFFD}b waiting 1"])
  }
}
