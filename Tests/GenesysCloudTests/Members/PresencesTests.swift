import Testing

@testable import GenesysCloud

struct PresencesTests {
  private static let path = "/api/v2/presence/definitions"

  @Test func definitionsAreReadWithTheirNames() async throws {
    let body = #"""
      {"total":3,"entities":[{"id":"a","name":"Coaching","systemPresence":"Meeting"},
      {"id":"b","languageLabels":{"de":"Pause","en_US":"Lunch"},"systemPresence":"Meal"},
      {"id":"c","languageLabels":{"de":"Da"},"systemPresence":"Available"},{"name":"no id"}]}
      """#
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let definitions = try await cloud.client.presences.definitions()
      #expect(
        definitions == [
          PresenceDefinition(id: "a", name: "Coaching", systemPresence: "Meeting"),
          PresenceDefinition(id: "b", name: "Lunch", systemPresence: "Meal"),
          PresenceDefinition(id: "c", name: nil, systemPresence: "Available"),
        ])
    }
  }

  @Test func refusalNamesThePermission() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(403))]) { cloud in
      let error = try await cloud.error { _ = try await $0.presences.definitions() }
      #expect(error.permissions == ["presence:presenceDefinition:view"])
    }
  }
}
