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
        == "The organisation of lon… A queue with quite a lo…> ")
  }

  @Test func hostileNamesAreCleaned() throws {
    #expect(
      try prompt("Acme", [Queue(id: "q", name: "a\u{1B}[2Jb")]) == "Acme a\u{FFFD}[2Jb> ")
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
