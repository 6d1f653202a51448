import GenesysCloud
import Testing

@testable import QueueShell

/// What `--ca` and the environment say of the way to a host.
@Suite struct SessionNetworkTests {
  private let folder: TemporaryFolder
  private let transcript: Transcript

  init() throws {
    folder = try TemporaryFolder()
    transcript = try Transcript()
  }

  private func refusal(
    _ variables: [String: String], ca: String? = nil,
    host: String = "https://api.mypurecloud.ie"
  ) throws -> ShellError? {
    var state = SessionState()
    state.flags.authorities = ca
    let session = Session(on: transcript.console, variables: variables, state: state)
    do {
      _ = try session.network(to: try ServiceHost(api: host))
      return nil
    } catch {
      return ShellError(explaining: error)
    }
  }

  @Test func fileThatIsNotThereIsNamedWithWhoNamedIt() throws {
    let environment = try refusal(["SSL_CERT_FILE": "/nowhere/ca.pem"])
    #expect(environment?.message == "The certificates in \"/nowhere/ca.pem\" cannot be read.")
    #expect(environment?.advice?.hasPrefix("SSL_CERT_FILE names") == true)
    #expect(environment?.status == .disconnected)
    let option = try refusal(["SSL_CERT_FILE": "/nowhere/ca.pem"], ca: folder.path)
    #expect(option?.message == "The certificates in \"\(folder.path)\" cannot be read.")
    #expect(option?.advice?.hasPrefix("--ca names") == true)
  }

  @Test("A file without certificates is told", arguments: ["", "no certificate", "\0\u{1B}[2J"])
  func foreign(text: String) throws {
    let file = try folder.write("ca.pem", text)
    #expect(try refusal([:], ca: file)?.message == "\"\(file)\" holds no certificates in PEM.")
  }

  @Test("A bad proxy is told without its password", arguments: ["https_proxy", "ALL_PROXY"])
  func proxy(name: String) throws {
    let error = try refusal([name: "ftp://ann:hunter2@proxy.example.com"])
    #expect(error?.message == "\"ftp://proxy.example.com\" is no proxy.")
    #expect(error?.advice?.contains("hunter2") == false)
  }

  @Test func lowerCaseGoesFirstAsInCurl() throws {
    let variables = ["https_proxy": "http://proxy:1", "HTTPS_PROXY": "ftp://proxy"]
    #expect(try refusal(variables) == nil)
  }

  @Test func nothingIsReadForThisMachine() throws {
    let variables = ["SSL_CERT_FILE": "/nowhere", "HTTPS_PROXY": "ftp://proxy"]
    #expect(try refusal(variables, host: "http://127.0.0.1:8080") == nil)
  }

  @Test func waitForTheBudgetIsToldOnceForRequestsSideBySide() async throws {
    let session = Session(on: transcript.console)
    for _ in 0..<3 { session.tell(.awaitingBudget(seconds: 12.2)) }
    session.tell(.awaitingBudget(seconds: 0.4))
    session.tell(.awaitingBudget(seconds: 60))
    #expect(
      transcript.talk == """
        Waiting 13 s for the request budget.
        Waiting 60 s for the request budget.

        """)
  }
}
