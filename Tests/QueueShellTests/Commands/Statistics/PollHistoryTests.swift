import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct PollHistoryTests {
  init() { WideText.prepare() }

  /// Three hours until the sample instant, 10:16 UTC; figures by alias, the oldest first.
  private func poll(
    _ figures: [String: [String: [Figure]]], of queues: [Queue] = [.support],
    _ aliases: [String] = ["offered", "aht"], interval: Interval = .hourly
  ) throws -> Poll {
    let aggregates = try aliases.map { try #require(Aggregate($0)) }
    let hour = Date.sample.addingTimeInterval(-16 * 60)
    let periods = (0..<3).map { index in
      let start = hour.addingTimeInterval(Double(index - 2) * 3600)
      let end = min(start.addingTimeInterval(3600), .sample)
      return History.Period(
        start..<end,
        figures: figures.mapValues { row in
          Dictionary(
            uniqueKeysWithValues: aggregates.map { ($0, row[$0.alias]?[index] ?? .noData) })
        })
    }
    let history = History(
      dialect: .observations, interval: interval, observedAt: .sample, periods: periods)
    return Poll(
      snapshot: history.latest, queues: queues, aggregates: aggregates, directory: .sample,
      receivedAt: .sample, history: history)
  }

  private let support: [String: [Figure]] = [
    "offered": [.value(4), .value(8), .value(2)],
    "aht": [.value(300_000), .noData, .value(150_000)],
  ]

  private func text(_ poll: Poll, _ format: Format, isCompact: Bool = false) -> String {
    Renderer.render(
      .listing(poll.listing(zone: LocalTime { _ in 3600 }, isCompact: isCompact)), as: format,
      on: Surface(width: 80, colour: false))
  }

  @Test func oneQueueHasARowForEachPeriodAndALineOfBarsForEachAggregate() throws {
    let poll = try poll(["q-support": support])
    #expect(
      text(poll, .table) == """
        HOUR              OFFERED  AVG HANDLE
        Mon 09:00               4        5:00
        Mon 10:00               8           –
        Mon 11:00 so far        2        2:30

        AGGREGATE   TREND   LOW  HIGH
        Offered     ▅█▃       2     8
        Avg Handle  █ ▅    2:30  5:00
        Support at 11:16:00, the last 24 hours, newest last, times m:ss, by observations

        """)
  }

  @Test func severalQueuesHaveARowEachWithBarsAndTheNewestFigure() throws {
    let other: [String: [Figure]] = ["offered": [.value(0), .value(0), .value(10)]]
    let poll = try poll(
      ["q-support": support, "q-sales-emea": other], of: [.support, .salesEMEA])
    #expect(
      text(poll, .table) == """
        QUEUE       OFFERED  AVG HANDLE
        Support      ▅█▃  2    █ ▅ 2:30
        Sales EMEA   ▁▁█ 10           –
        At 11:16:00, the last 24 hours, newest last, times m:ss, by observations

        """)
  }

  @Test func oneQueueIsARowToo() throws {
    let poll = try poll(["q-support": support])
    #expect(
      text(poll, .table, isCompact: true)
        .hasPrefix("QUEUE    OFFERED  AVG HANDLE\nSupport    ▅█▃ 2    █ ▅ 2:30\n"))
  }

  @Test func machinesHaveEveryPeriodOfEveryQueue() throws {
    let poll = try poll(["q-support": support])
    #expect(
      text(poll, .tsv) == """
        queue_id\tqueue\tdivision\tobserved_at\tperiod_start\tperiod_end\toffered\taht
        q-support\tSupport\tHome\t2026-11-23T10:16:00.000Z\t2026-11-23T08:00:00.000Z\t2026-11-23T09:00:00.000Z\t4\t300000
        q-support\tSupport\tHome\t2026-11-23T10:16:00.000Z\t2026-11-23T09:00:00.000Z\t2026-11-23T10:00:00.000Z\t8\t
        q-support\tSupport\tHome\t2026-11-23T10:16:00.000Z\t2026-11-23T10:00:00.000Z\t2026-11-23T10:16:00.000Z\t2\t150000

        """)
    #expect(
      text(poll, .csv).hasPrefix(
        """
        queue_id,queue,division,observed_at,period_start,period_end,offered,aht
        q-support,Support,Home,2026-11-23T10:16:00.000Z,2026-11-23T08:00:00.000Z,2026-11-23T09:00:00.000Z,4,300000

        """))
    #expect(
      text(poll, .line) == """
        2026-11-23T08:00:00Z [Hourly] Support | Offered: 4 | Avg Handle: 300000ms
        2026-11-23T09:00:00Z [Hourly] Support | Offered: 8 | Avg Handle: –
        2026-11-23T10:00:00Z [Hourly] Support | Offered: 2 | Avg Handle: 150000ms

        """)
    let object = """
      {"queue":{"id":"q-support","name":"Support","division":"Home"},\
      "observedAt":"2026-11-23T10:16:00.000Z","api":"observations","interval":"hourly",\
      "period":{"start":"2026-11-23T09:00:00.000Z","end":"2026-11-23T10:00:00.000Z"},\
      "metrics":{"queue/offered/count":8,"queue/avgHandleTime":null}}
      """
    #expect(text(poll, .jsonl).split(separator: "\n").map(String.init)[1] == object)
  }

  @Test(
    "A period is called as the calendar calls it",
    arguments: [
      (Interval.daily, "DAY", "Mon 23 Nov so far", "the last 7 days"),
      (.weekly, "WEEK FROM", "Mon 23 Nov so far", "the last 8 weeks"),
    ])
  func labels(interval: Interval, heading: String, newest: String, series: String) throws {
    let poll = try poll(["q-support": support], interval: interval)
    let text = text(poll, .table)
    #expect(text.hasPrefix(heading))
    #expect(text.contains(newest))
    #expect(text.contains(series))
  }

  @Test func whatIsKnownForNowOnlyIsANoteAndNoColumn() throws {
    let row = support.merging(
      ["waiting": Array(repeating: .unavailable(.nowOnly), count: 3)], uniquingKeysWith: { $1 })
    let poll = try poll(["q-support": row], ["waiting", "offered"])
    for isCompact in [false, true] {
      let text = text(poll, .table, isCompact: isCompact)
      #expect(text.contains("OFFERED"))
      #expect(!text.uppercased().contains("WAITING"))
    }
    #expect(poll.notes.count == 1)
    let only = try self.poll(["q-support": row], ["waiting"])
    #expect(text(only, .table).contains("now only"))
  }

  @Test func aQueueIsSilentWhenItWasInAllPeriods() throws {
    let quiet: [String: [Figure]] = ["offered": [.value(0), .value(0), .value(0)]]
    #expect(try poll(["q-support": quiet]).notes.count == 1)
    var once = quiet
    once["offered"] = [.value(1), .value(0), .value(0)]
    #expect(try poll(["q-support": once]).notes.isEmpty)
  }

  @Test func aSinglePeriodIsShownAsAPollIs() throws {
    let whole = try poll(["q-support": support])
    let history = try #require(whole.history)
    let one = History(
      dialect: .statistics, interval: .hourly, observedAt: .sample,
      periods: [try #require(history.periods.last)])
    let poll = Poll(
      snapshot: one.latest, queues: [.support], aggregates: whole.aggregates, directory: .sample,
      receivedAt: .sample, history: one)
    #expect(
      poll.notes == ["The statistics dialect gives one figure for this hour so far, no history."])
    #expect(
      text(poll, .table) == """
        QUEUE    OFFERED  AVG HANDLE
        Support        2        2:30
        At 11:16:00, times m:ss, totals of this hour so far, by statistics

        """)
  }
}
