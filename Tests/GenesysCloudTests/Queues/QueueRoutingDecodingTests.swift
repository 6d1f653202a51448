import FoundationEssentials
import Testing

@testable import GenesysCloud

struct QueueRoutingDecodingTests {
  private func queue(_ fields: String) throws -> Queue {
    try JSONDecoder().decode(Queue.self, from: Data(#"{"id":"q",\#(fields)}"#.utf8))
  }

  @Test func ringsAreReadWithWhatTheyDo() throws {
    let queue = try queue(
      #"""
      "bullseye":{"rings":[{"expansionCriteria":[{"type":"TIMEOUT_SECONDS","threshold":30.5}],
      "actions":{"skillsToRemove":[{"id":"s","name":"Spanish"},{"name":"no id"}]},
      "memberGroups":[{"id":"g","name":"Tier 2","type":"GROUP"}]},7,{"expansionCriteria":[
      {"type":"MOON","threshold":1}],"actions":null}]}
      """#)
    #expect(queue.rings.map(\.number) == [1, 2, 3])
    #expect(queue.rings.map(\.expansionTimeoutSeconds) == [30.5, nil, nil])
    #expect(queue.rings[0].skillsToRemove == [NamedEntity(id: "s", name: "Spanish")])
    #expect(
      queue.rings[0].memberGroups == [MemberGroup(id: "g", name: "Tier 2", type: "GROUP")])
  }

  @Test func conditionalRulesAreRead() throws {
    let queue = try queue(
      #"""
      "conditionalGroupRouting":{"rules":[{"metric":"EstimatedWaitTime","operator":"GreaterThan",
      "conditionValue":60,"waitSeconds":15,"groups":[{"id":"g"}]},null]},
      "conditionalGroupActivation":{"rules":[{}]},"memberGroups":[{"id":"t","type":"TEAM"}]
      """#)
    var rule = ConditionalRule()
    rule.metric = "EstimatedWaitTime"
    rule.comparison = "GreaterThan"
    rule.value = 60
    rule.waitSeconds = 15
    rule.groups = [MemberGroup(id: "g", name: nil)]
    #expect(queue.conditionalRules == [rule])
    #expect(queue.hasConditionalActivation)
    #expect(queue.memberGroups == [MemberGroup(id: "t", name: nil, type: "TEAM")])
  }

  @Test(
    "What is not there, or no routing, is none",
    arguments: [
      #""name":"x""#, #""bullseye":null"#, #""bullseye":{"rings":[]}"#, #""bullseye":[]"#,
      #""conditionalGroupRouting":{},"conditionalGroupActivation":{"rules":[]}"#,
    ])
  func none(fields: String) throws {
    let queue = try queue(fields)
    #expect(queue.rings.isEmpty)
    #expect(queue.conditionalRules.isEmpty)
    #expect(!queue.hasConditionalActivation)
    #expect(queue.memberGroups.isEmpty)
  }
}
