import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

/// What a screen makes of figures that not every watch has.
@Suite struct WatchScreenFiguresTests {
  init() { WideText.prepare() }

  private static func text(_ screen: inout WatchScreen) -> String {
    screen.frame(columns: 80, rows: 24, at: .sample).map { $0.text + "\n" }.joined()
  }

  @Test func whereNobodyToldHowManyWaitThereAreNoBars() {
    var screen = WatchScreen(zone: LocalTime { _ in 3600 }, grading: Grading(own: [:]))
    let poll = Poll.sample(
      ["q-support": ["aht": .value(1_000)]], of: [.support], aggregates: [Aggregate.defaults[3]])
    screen.update { $0.take(poll, zone: LocalTime { _ in 3600 }) }
    #expect(Self.text(&screen).contains("AVG HANDLE"))
    #expect(!Self.text(&screen).contains("TREND"))
  }

  @Test func anAverageOfTodayMakesNoNameBad() {
    var screen = WatchScreen(zone: LocalTime { _ in 3600 }, grading: Grading(own: [:]))
    let queue = Queue.aiming(at: ["call": 20])
    var figures = Poll.supportFigures
    figures["wait"] = .value(90_000)
    let poll = Poll.sample([queue.id: figures], of: [queue])
    screen.update { $0.take(poll, zone: LocalTime { _ in 3600 }) }
    let row = screen.frame(columns: 80, rows: 24, at: .sample)[2]
    #expect(row.spans.first?.tone == .plain)
    #expect(row.spans.contains { $0.tone == .bad })
  }
}
