import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct PollRemarksTests {
  @Test func aPollWithFiguresHasNoRemarks() {
    #expect(Poll.support.notes.isEmpty)
    #expect(Poll.support.shortfalls.isEmpty)
  }

  @Test("A queue with nothing to tell is named", arguments: [[:], ["waiting": Figure.value(0)]])
  func silence(figures: [String: Figure]) {
    let poll = Poll.sample(
      ["q-support": Poll.supportFigures, "q-sales-emea": figures], of: [.support, .salesEMEA])
    #expect(
      poll.notes == [
        "No data for \"Sales EMEA\": no activity there, so no averages."
          + " `queue 'Sales EMEA'` shows its members."
      ])
  }

  @Test(
    "A queue with any figure but zero is not, nor one of zeros only",
    arguments: [
      ["available": Figure.value(1)], ["waiting": .unavailable(.notInDialect)],
      [
        "waiting": .value(0), "available": .value(0), "busy": .value(0), "aht": .value(0),
        "wait": .value(0),
      ],
    ])
  func life(figures: [String: Figure]) {
    #expect(Poll.sample(["q-support": figures], of: [.support]).notes.isEmpty)
  }

  @Test func manyQueuesWithoutDataAreNamedInPart() {
    let poll = Poll.sample([:], of: QueueDirectory.sample.queues)
    #expect(
      poll.notes == [
        "No data for \"Support\", \"Sales EMEA\", \"Sales US\" and 3 more: no activity"
          + " there, so no averages. `queue Support` shows its members."
      ])
  }

  @Test func whatIsKnownForNowOnlyIsNamedOnce() {
    let row: [String: Figure] = [
      "waiting": .unavailable(.nowOnly), "available": .unavailable(.nowOnly), "aht": .value(1),
    ]
    let poll = Poll.sample(
      ["q-support": row, "q-claims": row], of: [.support, .claims], interval: .daily)
    #expect(
      poll.notes == [
        "waiting, available: known for now only."
          + " `interval realtime` shows now, `aggregates set` chooses others."
      ])
  }

  @Test func eachFailureIsToldOnce() {
    let broken = CloudError(.connectionBroken, method: "POST", path: "/p", host: "h")
    let failed = CloudError(.serverFailed, status: 500, method: "POST", path: "/p", host: "h")
    let poll = Poll.sample(
      ["q-support": Poll.supportFigures], of: [.support], failures: [broken, failed, broken])
    #expect(
      poll.shortfalls.map(\.message)
        == [#""h" broke the connection during POST /p."#, #""h" failed at POST /p (status 500)."#])
  }
}
