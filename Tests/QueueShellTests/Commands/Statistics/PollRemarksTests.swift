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
          + " `agents 'Sales EMEA'` shows its members."
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

  @Test func nobodyWaitingIsNoLackOfData() throws {
    let longest = try #require(Aggregate("longest"))
    let poll = Poll.sample(
      ["q-support": ["longest": .noData]], of: [.support], aggregates: [longest])
    #expect(poll.notes.isEmpty)
  }

  @Test func manyQueuesWithoutDataAreNamedInPart() {
    let poll = Poll.sample([:], of: QueueDirectory.sample.queues)
    #expect(
      poll.notes == [
        "No data for \"Support\", \"Sales EMEA\", \"Sales US\" and 3 more: no activity"
          + " there, so no averages. `agents Support` shows its members."
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
      ["q-support": Poll.supportFigures], of: [.support],
      failures: [broken, failed, broken].map { Snapshot.Failure($0) })
    #expect(
      poll.shortfalls.map(\.message)
        == [#""h" broke the connection during POST /p."#, #""h" failed at POST /p (status 500)."#])
  }

  @Test func aFailureNamesTheQueuesItTouchesWhereOthersHaveFigures() {
    let failed = CloudError(.serverFailed, status: 500, method: "POST", path: "/p", host: "h")
    let all = QueueDirectory.sample.queues
    let poll = Poll.sample(
      [:], of: all, failures: [Snapshot.Failure(failed, queueIDs: all.prefix(5).map(\.id))])
    #expect(
      poll.failures.map(\.message) == [
        "5 of 6 queues unread, \"Support\", \"Sales EMEA\", \"Sales US\" and 2 more:"
          + #" "h" failed at POST /p (status 500)."#
      ])
    let whole = Poll.sample(
      [:], of: [.support], failures: [Snapshot.Failure(failed, queueIDs: ["q-support"])])
    #expect(whole.failures.map(\.message) == [#""h" failed at POST /p (status 500)."#])
  }

  @Test func aQueueThatIsNotAnsweredForIsToldFromAQuietOne() {
    let row = Poll.supportFigures.mapValues { _ in Figure.unavailable(.unanswered) }
    let poll = Poll.sample(
      ["q-support": Poll.supportFigures, "q-sales-emea": row], of: [.support, .salesEMEA])
    #expect(poll.notes.isEmpty)
    #expect(
      poll.shortfalls.map(\.message) == [
        "No answer for \"Sales EMEA\": unknown to the server, or not visible to this client."
      ])
    #expect(poll.shortfalls.map(\.next) == ["queue 'Sales EMEA'"])
  }

  @Test func aRefusedAggregateIsToldOnceInTheServersWords() {
    let error = CloudError(.invalidRequest, message: "Invalid value [tWait] in [metrics]")
    let row: [String: Figure] = ["waiting": .value(1), "wait": .unavailable(.refused(error))]
    let poll = Poll.sample(
      ["q-support": row, "q-claims": row], of: [.support, .claims])
    #expect(
      poll.shortfalls.map(\.message) == [
        #"No wait: the server refuses it: "Invalid value [tWait] in [metrics]"."#
      ])
    #expect(poll.shortfalls.map(\.next) == ["aggregates remove wait"])
  }
}
