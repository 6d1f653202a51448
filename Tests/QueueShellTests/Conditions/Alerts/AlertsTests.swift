import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AlertsTests {
  private func session(_ alerts: [(String, String)]) throws -> Session {
    var state = SessionState.withDirectory
    state.alerts = try alerts.map { name, text in
      Alert(name: name, condition: try Condition(text, for: "alert add \(name)"))
    }
    return Session(on: .unheard, state: state)
  }

  @Test func theyAreBoundToTheirOwnQueuesOrThoseWatched() async throws {
    let session = try session([
      ("calm", "waiting = 0"), ("sales", "any Sales*: waiting > 5 and longest > 1m"),
    ])
    let (alerts, refusals) = try await Alerts.bind(
      watching: [.support], every: .seconds(10), in: session)
    #expect(refusals.isEmpty)
    #expect(alerts.queues == [.support, .salesEMEA, .salesUS])
    #expect(alerts.aggregates.map(\.alias) == ["waiting", "longest"])
  }

  @Test func oneThatCannotBeFollowedIsToldAndTheOthersAre() async throws {
    let session = try session([
      ("calm", "waiting = 0"), ("lost", "Suport: waiting > 5"), ("busy", "Support: waiting > 5"),
    ])
    let (alerts, refusals) = try await Alerts.bind(
      watching: [.support, .salesUS], every: .seconds(10), in: session)
    #expect(alerts.queues == [.support])
    #expect(
      refusals.map(\.message) == [
        "Alert calm cannot be followed. The condition means 2 queues, and does not say whether any or all of them.",
        #"Alert lost cannot be followed. No queue is called "Suport". Did you mean "Support"?"#,
      ])
    #expect(
      refusals.map(\.next) == [
        "alert add calm 'any: waiting = 0'", "alert add lost 'Support: waiting > 5'",
      ])
  }

  @Test func whatRingsAndWhatIsOverComesInTheirOrder() async throws {
    let session = try session([("calm", "waiting = 0"), ("busy", "waiting > 5")])
    var (alerts, _) = try await Alerts.bind(
      watching: [.support], every: .seconds(10), in: session)
    let events = [7, 7, 0, 0].enumerated().map { index, count in
      alerts.observe(
        Snapshot.sample(["q-support": ["waiting": .value(count)]]).figures,
        at: .seconds(10 * index)
      ).map(\.sentence)
    }
    #expect(
      events == [
        ["Alert busy: Support waiting 7."], [], ["Alert calm: Support waiting 0."],
        ["Alert busy over after 0:30."],
      ])
    #expect(alerts.standing.map(\.alert.name) == ["calm"])
  }
}
