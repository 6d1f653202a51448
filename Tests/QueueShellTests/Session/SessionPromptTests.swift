import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SessionPromptTests {
  private func prompt(_ organization: String?, _ queues: [Queue] = []) throws -> String {
    WideText.prepare()
    var state = SessionState.withDirectory
    state.organization = try organization.map(Organization.named)
    state.selection = Selection(queues: queues)
    return Session(on: .unheard, isInteractive: true, state: state).prompt
  }

  @Test func signedOutItIsTheProgram() throws {
    #expect(try prompt(nil) == "queuesh> ")
    #expect(try prompt(nil, [.support]) == "queuesh> ")
  }

  @Test func signedInItIsTheOrganisation() throws {
    #expect(try prompt("Acme") == "Acme> ")
  }

  @Test func theQueueInUseStandsAfterIt() throws {
    #expect(try prompt("Acme", [.support]) == "Acme Support> ")
    #expect(try prompt("Acme", [.billingEMEA]) == "Acme EMEA/Billing> ")
  }

  @Test func furtherQueuesAreCounted() throws {
    #expect(try prompt("Acme", [.support, .claims, .salesUS]) == "Acme Support +2> ")
  }

  @Test func longNamesAreCut() throws {
    let queue = Queue(id: "q", name: "A queue with quite a long name")
    #expect(
      try prompt("The organisation of long names", [queue])
        == "The organisation … A queue with quite…> ")
  }

  @Test func hostileNamesAreCleaned() throws {
    #expect(
      try prompt("Acme", [Queue(id: "q", name: "a\u{1B}[2Jb")]) == "Acme a\u{FFFD}[2Jb> ")
  }

  private func signedIn(
    at host: String, region: Region? = nil, as credentials: Credentials
  ) throws -> SessionState {
    var state = SessionState()
    let host = try region?.host ?? ServiceHost(api: host)
    state.organization = try Organization.named("Acme")
    state.account = Account(host: host, region: region, credentials: credentials)
    state.client = CloudClient(host: host, credentials: credentials)
    return state
  }

  private static let client = Credentials.client(id: "id", secret: Secret("secret"))

  @Test(
    "A host that is no region's is told, but for this machine",
    arguments: [
      ("http://127.0.0.1:8080", "Acme> "),
      ("https://api.mypurecloud.ie", "Acme> "),
      ("https://api.example.com", "Acme [api.example.com]> "),
    ])
  func host(url: String, expected: String) async throws {
    let state = try signedIn(at: url, as: Self.client)
    #expect(Session(on: .unheard, state: state).prompt == expected)
    await state.client?.shutdown()
  }

  @Test func aReadyTokenThatWasRefusedHasEnded() async throws {
    // Nothing was asked yet, as after a refusal: the client then knows of no token.
    let state = try signedIn(
      at: "", region: .standard, as: .accessToken(Secret("token")))
    #expect(Session(on: .unheard, state: state).prompt == "Acme [token ended]> ")
    await state.client?.shutdown()
  }

  @Test func whatWasSetByHandIsTold() throws {
    var state = SessionState()
    state.organization = try Organization.named("Acme")
    state.settings.dialect = .observations
    state.interval = .weekly
    #expect(Session(on: .unheard, state: state).prompt == "Acme [observations, weekly]> ")
    state.organization = nil
    #expect(Session(on: .unheard, state: state).prompt == "queuesh [observations, weekly]> ")
  }

  @Test(arguments: [(Dialect.statistics, "Acme [statistics]> "), (.observations, "Acme> ")])
  func theDialectFoundIsToldWhenItIsNotThePublishedOne(
    dialect: Dialect, expected: String
  ) throws {
    var state = SessionState()
    state.organization = try Organization.named("Acme")
    state.source = ScriptedStatistics([], dialect: dialect)
    #expect(Session(on: .unheard, state: state).prompt == expected)
  }

  @Test func colourIsOnTheOrganisationOnly() throws {
    var state = SessionState()
    state.organization = try Organization.named("Acme")
    state.settings.colour = .always
    #expect(
      Session(on: .unheard, state: state).prompt
        == "\u{1B}[36mAcme\u{1B}[0m> ")
  }
}
