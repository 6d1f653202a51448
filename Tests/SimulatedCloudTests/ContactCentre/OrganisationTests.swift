import Testing

@testable import SimulatedCloud

@Suite struct OrganisationTests {
  private let organisation = Organisation(.everyday)

  @Test func `names are as odd as in real organisations`() {
    let names = organisation.queues.map(\.name)
    #expect(organisation.name == "Demo")
    #expect(names.count { $0 == "Support" } == 1)
    #expect(names.count { $0.contains("Support") } > 1)
    #expect(names.contains { !$0.allSatisfy(\.isASCII) })
    #expect(names.contains("Sales EN"))
    #expect(names.contains("Sales DE"))
    let billing = organisation.queues.filter { $0.name == "Billing" }
    #expect(Set(billing.map(\.division.id)).count == 2)
  }

  @Test func `sixty agents are members of one to three queues each`() {
    #expect(organisation.agents.count == 60)
    #expect(Set(organisation.agents.map(\.name)).count == 60)
    for number in organisation.agents.indices {
      let queues = organisation.queues.count { queue in
        queue.members.contains { $0.agent == number }
      }
      #expect((1...3).contains(queues))
    }
    #expect(organisation.queues.contains { $0.joined.count < $0.members.count })
  }

  @Test func `ids are UUIDs, distinct, and the same on every run`() {
    let ids =
      organisation.queues.map(\.id) + organisation.agents.map(\.id)
      + organisation.divisions.map(\.id) + [organisation.id] + Presence.allCases.map(\.id)
    #expect(ids.allSatisfy(StableID.isUUID))
    #expect(Set(ids).count == ids.count)
    #expect(organisation.id == "c917d302-a349-4a20-8374-0b20f5d6c114")
    #expect(Endpoint.queueID("Support") == "e53027de-3188-4191-a464-aa44a99ba5ec")
  }

  @Test func `one queue has nobody and gets nothing`() {
    let inactive = organisation.queues.filter(\.isInactive)
    #expect(inactive.map(\.name) == ["Legacy Fax"])
  }

  @Test func `an unknown scenario has no value`() {
    #expect(Scenario(rawValue: "surge") == .surge)
    #expect(Scenario(rawValue: "quiet") == nil)
  }

  @Test(arguments: [
    "", "x", "0000000000000000-000000000000000000", "11111111-1111-1111-1111-11111111111g",
    "{11111111-1111-1111-1111-111111111111}",
  ])
  func `what is not a UUID is told apart`(_ text: String) {
    #expect(!StableID.isUUID(text))
    #expect(StableID.isUUID("11111111-1111-1111-1111-11111111111F"))
  }
}
