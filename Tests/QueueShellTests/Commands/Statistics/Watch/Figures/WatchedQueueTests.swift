import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct WatchedQueueTests {
  private static let failed = Figure.unavailable(.failed(CloudError(.connectionRefused, host: "h")))
  private let waiting = Aggregate.defaults[0]
  private let handle = Aggregate.defaults[3]
  private var queue = WatchedQueue(.support, name: "Support")

  private mutating func take(_ waiting: Figure, _ handle: Figure = .noData, after seconds: Double) {
    queue.take(
      [self.waiting: waiting, self.handle: handle], longestWaits: [:],
      at: .sample + seconds)
    queue.sample()
  }

  @Test mutating func aChangeIsSignedAndOfTheLastPollOnly() {
    take(.value(3), after: 0)
    #expect(queue[waiting] == .init(figure: .value(3), toldAt: .sample))
    take(.value(5), after: 1)
    #expect(queue[waiting] == .init(figure: .value(5), change: 2, toldAt: .sample + 1))
    take(.value(4), after: 2)
    #expect(queue[waiting].change == -1)
    take(.value(4), after: 3)
    #expect(queue[waiting].change == nil)
  }

  @Test mutating func fromNoDataToAValueIsNoNumber() {
    take(.noData, after: 0)
    take(.value(5), after: 1)
    #expect(queue[waiting].change == nil)
    take(.unavailable(.noPermission([])), after: 2)
    #expect(queue[waiting].figure == .unavailable(.noPermission([])))
  }

  @Test mutating func whatCouldNotBeReadStaysAsItLastWas() {
    take(.value(3), .value(1000), after: 0)
    take(Self.failed, .value(2000), after: 10)
    #expect(queue[waiting] == .init(figure: .value(3), toldAt: .sample, isStale: true))
    #expect(queue[handle] == .init(figure: .value(2000), change: 1000, toldAt: .sample + 10))
    take(Self.failed, .value(2000), after: 20)
    #expect(queue[waiting].toldAt == .sample)
    take(.value(4), .value(2000), after: 30)
    #expect(queue[waiting] == .init(figure: .value(4), change: 1, toldAt: .sample + 30))
  }

  @Test mutating func whatNeverCouldBeReadIsNotInvented() {
    take(Self.failed, after: 0)
    #expect(queue[waiting].figure == Self.failed)
  }

  @Test mutating func aMissedPollMakesAllStale() {
    take(.value(3), after: 0)
    queue.miss()
    queue.sample()
    #expect(queue[waiting] == .init(figure: .value(3), toldAt: .sample, isStale: true))
    #expect(queue[handle].figure == .noData)
    #expect(!queue[handle].isStale)
    #expect(queue.trend.values == [3, nil])
  }

  @Test mutating func aWaitGrowsSinceItWasToldWhateverElseCouldNotBe() throws {
    let longest = try #require(QueueFigures.longest)
    for seconds in [0.0, 10, 20] {
      queue.take(
        [longest: .value(5_000 + seconds * 1_000), handle: Self.failed],
        longestWaits: ["voice": 5_000 + seconds * 1_000], at: .sample + seconds)
    }
    let standing = queue.standing(at: .sample + 23)
    #expect(standing.value(of: longest) == 28_000)
    queue.take([longest: Self.failed], longestWaits: [:], at: .sample + 30)
    #expect(queue.standing(at: .sample + 90).value(of: longest) == 25_000)
    #expect(queue.longestWaits == ["voice": 25_000])
  }

  @Test mutating func theTrendHasAGapWhereNothingWasTold() {
    take(.value(3), after: 0)
    take(Self.failed, after: 1)
    take(.value(0), after: 2)
    #expect(queue.trend.values == [3, nil, 0])
  }

  @Test func theTrendKeepsWhatTheWidestBarShows() {
    var trend = Trend()
    for value in 0..<30 { trend.add(Double(value)) }
    #expect(trend.values.count == Trend.capacity)
    #expect(trend.values.last == 29)
    #expect(trend.text(cells: 3) == Sparkline([27, 28, 29]).text)
  }
}
