import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SessionConfigurationTests {
  private static let file = "/nonexistent/config.toml"

  private func session(_ profile: Profile?, _ change: (inout SessionState) -> Void = { _ in })
    -> Session
  {
    var state = SessionState()
    if var profile {
      profile.file = Self.file
      state.profile = profile
      state.take(StartingValues(state.flags, Environment([:]), profile))
    }
    change(&state)
    return Session(
      on: .unheard, variables: ["QUEUESH_CONFIG": Self.file], isInteractive: true, state: state)
  }

  private func profile(_ name: String = "acme", _ change: (inout Profile) -> Void = { _ in })
    -> Profile
  {
    var profile = Profile(name: name)
    profile.file = Self.file
    change(&profile)
    return profile
  }

  @Test("Favourites of the file are taken over, those set by hand stay")
  func aliases() throws {
    let old = Configuration(aliases: ["a": "stats", "b": "queues", "c": "use"])
    let session = session(nil) { state in
      state.configuredAliases = old.aliases
      state.aliases = ["a": "stats", "b": "waiting", "d": "agents"]
    }
    let new = Configuration(aliases: ["a": "watch", "b": "use", "c": "use", "e": "regions"])
    _ = try session.takeOver(new, since: old)
    #expect(
      session.memory.aliases
        == ["a": "watch", "b": "waiting", "d": "agents", "e": "regions"])
  }

  @Test("What has to wait is told")
  func waits() throws {
    let old = Configuration(defaultProfile: "acme", profiles: [profile()])
    let gone = Configuration(defaultProfile: "other", profiles: [profile("other")])
    #expect(
      try session(profile()).takeOver(gone, since: old) == [
        "default_profile counts from the next start on.",
        "Profile acme is gone from the file; this session goes on by it.",
      ])
    #expect(
      try session(nil).takeOver(gone, since: Configuration(defaultProfile: "other"))
        == ["`login --profile NAME` signs in by a profile."])
    #expect(try session(profile()).takeOver(old, since: old).isEmpty)
  }

  @Test("A profile's values come into force where they were not changed by hand")
  func values() {
    let session = session(
      profile {
        $0.queues = ["Support"]; $0.format = .csv
      })
    session.remember { $0.aggregates = [Aggregate.defaults[0]] }
    session.adopt(
      profile { profile in
        profile.queues = ["Sales"]
        profile.format = .json
        profile.aggregates = [Aggregate.defaults[1]]
      }, zone: nil)
    #expect(session.memory.selection.names == ["Sales"])
    #expect(session.memory.settings.format == .json)
    #expect(session.memory.aggregates == [Aggregate.defaults[0]])
    session.remember { $0.selection = Selection(queues: [.support]) }
    session.adopt(profile { $0.queues = ["Billing"] }, zone: nil)
    #expect(session.memory.selection.queues == [.support])
  }
}
