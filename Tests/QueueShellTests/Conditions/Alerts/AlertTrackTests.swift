import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AlertTrackTests {
  private func track(_ text: String, every interval: Duration = .seconds(10)) throws -> AlertTrack {
    let condition = try Condition(text, for: "alert add busy")
    return AlertTrack(
      Alert(name: "busy", condition: condition),
      try BoundCondition(condition, to: [.support], in: .sample, for: "alert add busy"),
      every: interval)
  }

  private func figures(_ waiting: Figure) -> [String: [Aggregate: Figure]] {
    Snapshot.sample(["q-support": ["waiting": waiting]]).figures
  }

  /// The sentences of what happened, poll by poll; nil: nothing.
  private func sentences(
    _ track: inout AlertTrack, _ polls: [Figure], every step: Duration = .seconds(10)
  ) -> [String?] {
    var uptime = Duration.seconds(1_000)
    return polls.map { figure in
      defer { uptime += step }
      return track.observe(figures(figure), at: uptime)?.sentence
    }
  }

  private static let unread = Figure.unavailable(.failed(CloudError(.serverFailed, host: "h")))

  @Test func itRingsOnceAndIsOverAfterTwoCalmPolls() throws {
    var track = try track("waiting > 5")
    let told = sentences(
      &track, [.value(1), .value(7), .value(8), .value(5), .value(4), .value(3), .value(6)])
    #expect(
      told == [
        nil, "Alert busy: Support waiting 7.", nil, nil, "Alert busy over after 0:30.", nil,
        "Alert busy: Support waiting 6.",
      ])
  }

  @Test func aFigureThatSwaysAboutTheLimitRingsOnce() throws {
    var track = try track("waiting > 5")
    let swaying = (0..<20).map { Figure.value($0.isMultiple(of: 2) ? 6 : 5) }
    let told = sentences(&track, swaying)
    #expect(told.compactMap { $0 } == ["Alert busy: Support waiting 6."])
  }

  @Test func withADurationItRingsAfterThatAndIsOverAfterThat() throws {
    var track = try track("waiting > 5 for 20s")
    let told = sentences(
      &track,
      [7, 7, 7, 7, 5, 5, 7, 5, 5, 5].map { Figure.value($0) })
    #expect(
      told == [
        nil, nil, "Alert busy: Support waiting 7 for 0:20.", nil, nil, nil, nil, nil, nil,
        "Alert busy over after 1:10.",
      ])
  }

  @Test func theUnknownNeitherRaisesNorClears() throws {
    var track = try track("waiting > 5")
    let told = sentences(
      &track,
      [.noData, .value(7), .noData, .noData, .value(5), .noData, .value(5), .value(5)])
    #expect(
      told == [
        nil, "Alert busy: Support waiting 7.", nil, nil, nil, nil, nil,
        "Alert busy over after 1:00.",
      ])
  }

  @Test func whatCouldNotBeReadDoesNotBreakTheCalm() throws {
    var track = try track("waiting > 5")
    let told = sentences(&track, [.value(7), .value(5), Self.unread, .value(5)])
    #expect(told.last == "Alert busy over after 0:30.")
  }

  @Test func afterAGapTheCalmStartsAnew() throws {
    var track = try track("waiting > 5")
    _ = track.observe(figures(.value(7)), at: .seconds(100))
    _ = track.observe(figures(.value(5)), at: .seconds(110))
    #expect(track.observe(figures(.value(5)), at: .seconds(200)) == nil)
    #expect(track.standing != nil)
    #expect(track.observe(figures(.value(5)), at: .seconds(210)) != nil)
    #expect(track.standing == nil)
  }

  @Test func aLongerIntervalAllowsALongerGap() throws {
    var track = try track("waiting > 5")
    track.change(to: .seconds(60))
    _ = track.observe(figures(.value(7)), at: .seconds(100))
    _ = track.observe(figures(.value(5)), at: .seconds(160))
    #expect(track.observe(figures(.value(5)), at: .seconds(220))?.isRaised == false)
  }
}
