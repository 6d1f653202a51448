import Testing

@testable import QueueShell

@Suite struct TypedSecretTests {
  private static let token = "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z"

  private func isFound(in line: String) -> Bool {
    TypedSecret.mayStand(in: line, words: Lexer(line).words)
  }

  @Test(
    "What may be a secret is found, in lines that run and in lines that do not",
    arguments: [
      "login --client-secret=hunter2", "login hunter2", "login --secret hunter2",
      "login -- hunter2", "'login' --password hunter2", "login --client-id x --secret hunter2",
      "login --host https://ana:hunter2@example.org",
      "echo token=hunter2", "echo my password is hunter2", "echo 'Authorization: Bearer hunter2'",
      "export GENESYS_CLOUD_CLIENT_SECRET=hunter2", "PASSWORD=hunter2", "password hunter2",
      "stats --token hunter2", "stats Support --token=hunter2", "use token=hunter2",
      "stats '{\"client_secret\": \"hunter2\"}'", "use 'api-key : hunter2'",
      "stats # the password is hunter2", "# client secret hunter2",
      "echo 'one\ntwo: secret=hunter2\nthree'", "stats Support \\\n  --secret hunter2",
      "use 'a password reset, password=hunter2'", "https://ana:hunter2@example.org/x",
      "set client_secret hunter2", "set password hunter2", "set\ntoken hunter2",
    ])
  func found(line: String) {
    #expect(isFound(in: line))
  }

  @Test("Behind a favourite the words are those of its command")
  func favourites() {
    let favourites = Favourites(["busy": "stats --format csv", "in": "login"])
    let isFound = { (line: String) in
      TypedSecret.mayStand(in: line, words: Lexer(line).words, favourites: favourites)
    }
    #expect(!isFound("busy 'Password Reset'"))
    #expect(isFound("busy \(Self.token)"))
    #expect(isFound("in hunter2"))
    #expect(isFound("alias in2 login hunter2"))
  }

  @Test("A secret at the wrong prompt is found by its looks")
  func opaque() {
    #expect(isFound(in: Self.token))
    #expect(isFound(in: "echo \(Self.token)"))
    #expect(isFound(in: "stats \(Self.token)"))
    #expect(isFound(in: "login --secret-file \(Self.token)"))
    #expect(isFound(in: "regions \(Self.token) eyJhbGciOiJIUzI1NiJ9.e30.x"))
  }

  @Test(
    "Other lines are none",
    arguments: [
      "", "stats", "use 'Password Reset'", "stats \"Token Ring\" Support", "queues secret",
      "watch 10s 'Password Reset: level 2'", "login", "login --region eu-west-1 --secret-file f",
      "login --secret-file=f --client-id 0d2a4b6c-1111-2222-3333-444455556666", "statz",
      "echo the weather is fine", "queue 0d2a4b6c-1111-2222-3333-444455556666",
      "0d2a4b6c-1111-2222-3333-444455556666", "echo internationalisation-and-more", "stats #3",
      "stats Support-Level-2-Escalations-EMEA", "set format json",
      "stats # of this morning", "use HeyJude", "source secrets/day.qsh",
      "login --host https://api.mypurecloud.ie", "echo ana@example.org",
    ])
  func none(line: String) {
    #expect(!isFound(in: line))
  }
}
