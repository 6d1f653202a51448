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
        + #""serviceLevelDurationMs":null}],"bullseyeRings":[],"conditionalRules":[],"#
        + #""hasConditionalActivation":false,"memberGroups":[]}"# + "\n")
  }

  private static var routed: Queue {
    var queue = Queue(id: "q", name: "Lone")
    var ring = BullseyeRing()
    ring.expansionTimeoutSeconds = 30
    ring.skillsToRemove = [NamedEntity(id: "s", name: "Spanish")]
    var last = BullseyeRing()
    last.number = 2
    last.memberGroups = [MemberGroup(id: "g", name: nil, type: "GROUP")]
    queue.rings = [ring, last]
    var rule = ConditionalRule()
    (rule.metric, rule.comparison, rule.value) = ("EstimatedWaitTime", "GreaterThan", 60)
    rule.waitSeconds = 15
    rule.groups = [MemberGroup(id: "t", name: "Tier 2")]
    queue.conditionalRules = [rule]
    queue.hasConditionalActivation = true
    queue.memberGroups = [MemberGroup(id: "t", name: "Tier 2", type: "TEAM")]
    return queue
  }

  @Test func ringsAndRulesAreShownWhereTheQueueHasThem() {
    #expect(
      text(Self.routed, .table).hasSuffix(
        """
        Ring 1              to the next after 0:30; then without Spanish
        Ring 2              groups: g
        Conditional rule 1  EstimatedWaitTime GreaterThan 60: Tier 2, after 0:15
        Group activation    yes
        Member groups       Tier 2

        """))
  }

  @Test func machinesGetRingsAndRulesToo() {
    let told = #"""
      "bullseyeRings":[{"number":1,"expansionTimeoutSeconds":30,\#
      "skillsToRemove":[{"id":"s","name":"Spanish"}],"memberGroups":[]},\#
      {"number":2,"expansionTimeoutSeconds":null,"skillsToRemove":[],\#
      "memberGroups":[{"id":"g","name":null,"type":"GROUP"}]}],\#
      "conditionalRules":[{"metric":"EstimatedWaitTime","operator":"GreaterThan",\#
      "conditionValue":60,"waitSeconds":15,\#
      "groups":[{"id":"t","name":"Tier 2","type":null}]}],"hasConditionalActivation":true,\#
      "memberGroups":[{"id":"t","name":"Tier 2","type":"TEAM"}]}

      """#
    #expect(text(Self.routed, .jsonl).hasSuffix(told))
  }

  @Test func whatTheServerLeavesOutIsUnknown() {
    let text = text(Queue(id: "q", name: "Lone"), .table)
    #expect(text.contains("Division          –\n"))
    #expect(text.contains("Members           –\n"))
  }
}
