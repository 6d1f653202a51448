import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ServiceTargetTests {
  @Test func settingsSayCallWhereAnalyticsSaysVoice() {
    let queue = Queue.aiming(at: ["call": 20, "email": 3600])
    #expect(queue.target(for: "voice") == ServiceTarget(level: 0.8, duration: 20_000))
    #expect(queue.target(for: "email")?.duration == 3_600_000)
    #expect(queue.target(for: "chat") == nil)
  }

  @Test func ofAllMediaTypesThatForCallsHolds() {
    #expect(Queue.aiming(at: ["call": 60, "chat": 10]).target?.duration == 60_000)
  }

  @Test func withoutCallsTheStrictestHolds() {
    var queue = Queue.aiming(at: ["email": 3600, "chat": 40])
    queue.media.append(
      MediaSetting(type: "message", serviceLevelPercentage: 0.9, serviceLevelDurationMs: 40_000))
    #expect(queue.target == ServiceTarget(level: 0.9, duration: 40_000))
  }

  @Test func aQueueWithoutATimeHasNone() {
    #expect(Queue.support.target == nil)
    #expect(Queue.aiming(at: ["call": 0]).target == nil)
    var queue = Queue.support
    queue.media = [MediaSetting(type: "call", serviceLevelPercentage: 0.8)]
    #expect(queue.target == nil)
  }

  @Test("A share that is none is unknown", arguments: [80, -0.1, 0, .nan, nil])
  func oddLevel(level: Double?) {
    #expect(
      Queue.aiming(at: ["call": 20], level: level).target
        == ServiceTarget(level: nil, duration: 20_000))
  }
}
