import Testing

@testable import QueueShell

@Suite struct LoginTests {
  private static let secret = "hunter2"

  @Test(
    "A secret on the line is refused as such",
    arguments: [
      ["--client-secret=hunter2"], ["--client-secret", "hunter2"], ["--secret", "hunter2"],
      ["--secret=hunter2"], ["--CLIENT-SECRET", "hunter2"], ["-secret", "hunter2"],
      ["--client-id", "id", "--secret=hunter2"],
    ])
  func refusedAsASecret(words: [String]) throws {
    let path = try CommandPath(["login"] + words)
    #expect(
      throws: ShellError(
        "A secret is never taken from an argument, where other users could see it.",
        advice: "Leave it out to be asked, set GENESYS_CLOUD_CLIENT_SECRET, or name a file.",
        next: "login --secret-file FILE")
    ) { try path.parse() }
  }

  @Test(
    "Whatever is wrong with login's words, no value among them is repeated",
    arguments: [
      ["hunter2"], ["--", "hunter2"], ["--client-id", "id", "hunter2"], ["--password=hunter2"],
      ["--password", "hunter2"], ["-phunter2"], ["-p", "hunter2"], ["--format", "hunter2"],
      ["--format=hunter2"], ["--token", "hunter2"], ["--client-sekret=hunter2"],
      ["--client-sekret", "hunter2"], ["--region", "eu-west-1", "hunter2", "--client-id"],
      ["--", "--secret=hunter2"], ["--client-secret=hunter2"],
    ])
  func neverRepeated(words: [String]) throws {
    let path = try CommandPath(["login"] + words)
    let error = #expect(throws: ShellError.self) { try path.parse() }
    let told = try #require(error)
    for text in [told.message, told.advice ?? "", told.next ?? ""] {
      #expect(!text.contains(Self.secret))
    }
  }

  @Test(
    "A plain word is told without it",
    arguments: [["hunter2"], ["--", "hunter2"], ["--format", "hunter2"]])
  func plainWord(words: [String]) throws {
    let path = try CommandPath(["login"] + words)
    #expect(
      throws: ShellError("login takes options only, each with its value.", next: "help login")
    ) { try path.parse() }
  }

  @Test func itsOptionsAreTaken() throws {
    let words = ["--region", "eu-west-1", "--host", "http://127.0.0.1:1", "--client-id", "id"]
    let command = try CommandPath(["login"] + words + ["--secret-file", "f"]).parse()
    let login = try #require(command as? Login)
    #expect(login.region == "eu-west-1")
    #expect(login.host == "http://127.0.0.1:1")
    #expect(login.clientID == "id")
    #expect(login.secretFile == "f")
  }

  @Test func whereNobodyCanBeAskedItSaysWhatIsLacking() async throws {
    let session = Session(on: .unheard)
    await #expect(
      throws: ShellError(
        "The client id or secret is lacking, and nobody can be asked here.",
        advice: "Set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET.",
        next: "login --client-id ID --secret-file FILE", status: .disconnected)
    ) { try await session.run("login", "--client-id", "id") }
  }
}
