import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct PollListingTests {
  init() { WideText.prepare() }

  private func text(_ poll: Poll, _ format: Format) -> String {
    Renderer.render(
      .listing(poll.listing(zone: LocalTime { _ in 3600 })), as: format, on: .plain)
  }

  @Test func jsonlIsTheContractsObject() {
    #expect(
      text(.support, .jsonl)
        == #"{"queue":{"id":"q-support","name":"Support","division":"Home"},"#
        + #""observedAt":"2026-11-23T10:16:00.000Z","api":"observations","interval":"realtime","#
        + #""metrics":{"queue/waiting/count":3,"queue/agentsAvailable/count":5,"#
        + #""queue/agentsBusy/count":2,"queue/avgHandleTime":322000,"queue/avgWaitTime":null}}"#
        + "\n")
  }

  @Test func jsonIsAnArrayOfThem() {
    let text = text(.support, .json)
    #expect(text.hasPrefix("[\n  {\n    \"queue\": {\n      \"id\": \"q-support\","))
    #expect(text.hasSuffix("      \"queue/avgWaitTime\": null\n    }\n  }\n]\n"))
  }

  @Test func tsvHasTheContractsHeaderAndRawValues() {
    #expect(
      text(.support, .tsv)
        == "queue_id\tqueue\tdivision\tobserved_at\twaiting\tavailable\tbusy\taht\twait\n"
        + "q-support\tSupport\tHome\t2026-11-23T10:16:00.000Z\t3\t5\t2\t322000\t\n")
  }

  @Test func csvHasTheContractsHeaderAndRawValues() {
    #expect(
      text(.support, .csv)
        == "queue_id,queue,division,observed_at,waiting,available,busy,aht,wait\n"
        + "q-support,Support,Home,2026-11-23T10:16:00.000Z,3,5,2,322000,\n")
  }

  @Test func theLineFormIsTheContracts() {
    #expect(
      text(.support, .line)
        == "2026-11-23T10:16:00Z [Real-Time] Support | Waiting: 3 | Available: 5 | Busy: 2"
        + " | Avg Handle: 322000ms | Avg Wait: –\n")
  }

  @Test func theTableShowsNamesAndFigures() {
    #expect(
      text(.support, .table) == """
        QUEUE    WAITING  AVAILABLE  BUSY  AVG HANDLE  AVG WAIT
        Support        3          5     2        5:22         –
        At 11:16:00, times m:ss, totals of today so far, by observations

        """)
  }

  @Test func aggregatesStandInTheOrderChosen() throws {
    let chosen = [try #require(Aggregate("wait")), try #require(Aggregate("waiting"))]
    let poll = Poll.sample(
      ["q-support": ["waiting": .value(1), "wait": .value(2)]], of: [.support], aggregates: chosen)
    #expect(text(poll, .line).hasSuffix("Support | Avg Wait: 2ms | Waiting: 1\n"))
    #expect(text(poll, .tsv).hasPrefix("queue_id\tqueue\tdivision\tobserved_at\twait\twaiting\n"))
    #expect(
      text(poll, .jsonl).hasSuffix(
        #""metrics":{"queue/avgWaitTime":2,"queue/waiting/count":1}}"# + "\n"))
  }

  @Test func aSharedNameStandsWithItsDivision() {
    let poll = Poll.sample(
      ["q-billing-emea": Poll.supportFigures], of: [.billingEMEA])
    #expect(text(poll, .line).contains("[Real-Time] EMEA/Billing | Waiting: 3"))
    #expect(text(poll, .table).contains("\nEMEA/Billing "))
    #expect(text(poll, .tsv).contains("\nq-billing-emea\tBilling\tEMEA\t"))
    #expect(text(poll, .jsonl).contains(#""name":"Billing","division":"EMEA"}"#))
  }

  @Test func aQueueWithoutDivisionHasNone() {
    let queue = Queue(id: "q", name: "Lone")
    let poll = Poll.sample(["q": Poll.supportFigures], of: [queue])
    #expect(text(poll, .jsonl).contains(#""name":"Lone","division":null}"#))
    #expect(text(poll, .tsv).contains("\nq\tLone\t\t2026"))
  }

  @Test func whatCouldNotBeReadIsNullWithItsReason() {
    let poll = Poll.sample(
      [
        "q-support": [
          "waiting": .unavailable(.noPermission(["analytics:queueObservation:view"])),
          "aht": .unavailable(.notInDialect), "wait": .noData,
        ]
      ], of: [.support])
    #expect(
      text(poll, .jsonl).hasSuffix(
        #""queue/avgHandleTime":null,"queue/avgWaitTime":null},"#
          + #""unavailable":{"queue/waiting/count":"no permission: analytics:queueObservation:view","#
          + #""queue/avgHandleTime":"this dialect does not give it"}}"# + "\n"))
  }

  @Test(
    "The line names the interval",
    arguments: [
      (Interval.realtime, "[Real-Time]"), (.hourly, "[Hourly]"), (.daily, "[Daily]"),
      (.weekly, "[Weekly]"),
    ])
  func interval(interval: Interval, title: String) {
    let poll = Poll.sample(
      ["q-support": Poll.supportFigures], of: [.support], interval: interval)
    #expect(text(poll, .line).hasPrefix("2026-11-23T10:16:00Z \(title) Support | "))
    #expect(text(poll, .jsonl).contains(#""interval":"\#(interval.rawValue)""#))
  }

  @Test func aHostileNameIsCleanedForPeopleAndEscapedForMachines() {
    let queue = Queue(id: "q", name: "a\u{1B}[2Jb\tc")
    let poll = Poll.sample(["q": Poll.supportFigures], of: [queue])
    #expect(text(poll, .line).contains(" a\u{FFFD}[2Jb\u{FFFD}c | "))
    #expect(text(poll, .tsv).contains("\nq\ta\u{FFFD}[2Jb\u{FFFD}c\t"))
    #expect(text(poll, .jsonl).contains(#""name":"a\u001b[2Jb\tc""#))
  }

  @Test func itIsAPoll() {
    #expect(Poll.support.listing(zone: .machine).isPoll)
  }
}
