import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct RightsTests {
  private static let queues = Rights.permissions[0]
  private static let figures = Rights.permissions[1]
  private static let history = Rights.permissions[2]

  private static func text(_ rights: Rights, _ format: Format) -> String {
    let session = Session(on: .unheard)
    return Renderer.render(
      .listing(Identity(of: session, rights: rights).listing), as: format, on: .plain)
  }

  @Test func permissionsHeldSomewhereAreNamed() {
    let rights = Rights([
      Self.queues: [.home, .emea], Self.figures: [.home], Self.history: [],
    ])
    #expect(rights.held == [Self.queues, Self.figures])
    #expect(rights.divisions(of: Self.queues) == ["EMEA", "Home"])
    let json = Self.text(rights, .jsonl)
    #expect(
      json.contains(
        #""permissions":["routing:queue:view","analytics:queueObservation:view"],"#
          + #""queueDivisions":["EMEA","Home"],"figureDivisions":["Home"]"#))
  }

  @Test func whatTheAPIDoesNotTellIsNullAndNotNone() {
    let unknown = Rights([Self.queues: nil, Self.figures: nil])
    #expect(unknown.held == nil)
    #expect(
      Self.text(unknown, .jsonl).contains(
        #""permissions":null,"queueDivisions":null,"figureDivisions":null"#))
    let nowhere = Rights([Self.queues: [], Self.figures: nil])
    #expect(nowhere.held == [])
    #expect(
      Self.text(nowhere, .jsonl).contains(
        #""permissions":[],"queueDivisions":[],"figureDivisions":null"#))
  }
}
