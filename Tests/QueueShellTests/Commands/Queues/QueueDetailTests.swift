import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct QueueDetailTests {
  private static var queue: Queue {
    var queue = Queue.support
    queue.description = "First line"
    queue.memberCount = 12
    queue.joinedMemberCount = 7
    queue.scoringMethod = "TimestampAndPriority"
    queue.skillEvaluationMethod = "ALL"
    queue.afterCallWorkPrompt = "MANDATORY_TIMEOUT"
    queue.afterCallWorkTimeoutMs = 90_000
    queue.dateModified = .sample
    queue.media = [
      MediaSetting(
        type: "call", alertingTimeoutSeconds: 8, serviceLevelPercentage: 0.8,
        serviceLevelDurationMs: 20_000),
      MediaSetting(type: "email"),
    ]
    return queue
  }

  private func text(_ queue: Queue, _ format: Format) -> String {
    WideText.prepare()
    return Renderer.render(.listing(QueueDetail.listing(of: queue)), as: format, on: .plain)
  }

  @Test func allIsShownAFieldALine() {
    #expect(
      text(Self.queue, .table) == """
        Name              Support
        Id                q-support
        Division          Home
        Description       First line
        Members           12
        Joined            7
        Scoring           TimestampAndPriority
        Skill evaluation  ALL
        After-call work   MANDATORY_TIMEOUT, at most 1:30
        Modified          2026-11-23T10:16:00Z
        Media: call       80% within 0:20, alerts 8 s
        Media: email      –

        """)
  }

  @Test func machinesGetMillisecondsAndShares() {
    #expect(
      text(Self.queue, .jsonl)
        == #"{"id":"q-support","name":"Support","division":{"id":"d-home","name":"Home"},"#
        + #""description":"First line","memberCount":12,"joinedMemberCount":7,"#
        + #""scoringMethod":"TimestampAndPriority","skillEvaluationMethod":"ALL","#
        + #""afterCallWork":{"prompt":"MANDATORY_TIMEOUT","timeoutMs":90000},"#
        + #""dateModified":"2026-11-23T10:16:00.000Z","media":[{"type":"call","#
        + #""alertingTimeoutSeconds":8,"serviceLevelPercentage":0.8,"serviceLevelDurationMs":20000},"#
        + #"{"type":"email","alertingTimeoutSeconds":null,"serviceLevelPercentage":null,"#
        + #""serviceLevelDurationMs":null}]}"# + "\n")
  }

  @Test func whatTheServerLeavesOutIsUnknown() {
    let text = text(Queue(id: "q", name: "Lone"), .table)
    #expect(text.contains("Division          –\n"))
    #expect(text.contains("Members           –\n"))
  }
}
