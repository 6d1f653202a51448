import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct PersonLoginTests {
  @Test func nobodyThereMeansNoSignIn() async {
    let session = Session(
      environment: Environment(["GENESYS_CLOUD_CLIENT_ID": "id"]), console: .unheard,
      terminal: .absent, isUnattended: true)
    await #expect(
      throws: ShellError(
        "login --user needs a person at a browser, and --no-input says that nobody is there.",
        next: "login --client-id ID --secret-file FILE", status: .disconnected)
    ) { try await session.run("login", "--user") }
  }

  @Test func clientIdIsNeeded() async {
    let session = Session(on: .unheard)
    await #expect(
      throws: ShellError(
        "The client id is lacking, and nobody can be asked here.",
        advice: "Set GENESYS_CLOUD_CLIENT_ID, or name it; a person's sign-in needs no secret.",
        next: "login --user --client-id ID", status: .disconnected)
    ) { try await session.run("login", "--user") }
  }

  @Test func secretAndPersonDoNotGoTogether() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("secret", "hunter2")
    let session = Session(on: .unheard)
    await #expect(
      throws: ShellError(
        "A person's sign-in takes no secret.", next: "login --user --client-id ID")
    ) { try await session.run("login", "--user", "--client-id", "id", "--secret-file", file) }
  }

  @Test func portIsForPersons() async {
    let session = Session(on: .unheard)
    await #expect(
      throws: ShellError("--port is for a person's sign-in.", next: "login --user --port 0")
    ) { try await session.run("login", "--port", "8085") }
  }

  @Test func addressIsToldEvenQuietlyAndPatienceEnds() async throws {
    let transcript = try Transcript()
    let session = Session(on: transcript.console, isQuiet: true)
    await #expect(throws: PersonSignInError.timedOut) {
      try await session.run("login", "--user", "--client-id", "id", "--region", "eu-west-1")
    }
    let lines = transcript.talk.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == "Sign in with a browser on this machine:")
    #expect(
      lines.last?.hasPrefix(
        "  https://login.mypurecloud.ie/oauth/authorize?response_type=code&client_id=id&") == true)
    #expect(session.memory.client == nil)
  }

  @Test(
    "What went wrong is a sentence",
    arguments: [
      (
        PersonSignInError.portUnavailable(80, reason: "Permission denied"),
        ShellError(
          "Port \"80\" of 127.0.0.1 cannot be listened at: Permission denied.",
          next: "login --user --port 0")
      ),
      (
        .refused(code: "access_denied", description: "no\u{1B}pe."),
        ShellError(
          "The sign-in was refused: \"access_denied\". The server says: \"no\u{FFFD}pe\".",
          advice: "Whoever signs in has to consent, and to be allowed to.", next: "login --user",
          status: .disconnected)
      ),
      (
        .refused(code: "odd", description: nil),
        ShellError(
          "The sign-in was refused: \"odd\".", next: "login --user", status: .disconnected)
      ),
      (
        .timedOut,
        ShellError(
          "The browser did not come back from sign-in in time.", next: "login --user",
          status: .disconnected)
      ),
      (.cancelled, .interrupted),
    ])
  func sentence(error: PersonSignInError, told: ShellError) {
    #expect(ShellError(explaining: error as any Error) == told)
  }

  @Test func endedSignInSendsThePersonBackToTheBrowser() {
    let error = CloudError(
      .tokenRejected, method: "POST", path: "/oauth/token", host: "login.example.com")
    let told = ShellError(explaining: error)
    #expect(told.next == "login --user")
    #expect(told.message == "\"login.example.com\" takes this person's sign-in no longer.")
  }
}
