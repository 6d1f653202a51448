import Glibc
import Testing

@testable import QueueShell

@Suite struct PagerTests {
  private func command(_ variables: [String: String]) -> String? {
    Pager(environment: Environment(variables))?.command
  }

  @Test(
    "The user's own pager is taken as it is; nothing and cat are none",
    arguments: [
      ("most -s", "most -s"), (" less -S ", "less -S"), ("", nil), ("  ", nil), ("cat", nil),
      (" cat ", nil), ("cat -n", "cat -n"),
    ] as [(String, String?)])
  func own(value: String, expected: String?) {
    #expect(command(["PAGER": value, "PATH": "/nonexistent"]) == expected)
  }

  @Test func otherwiseItIsWhatIsInThePath() throws {
    let (both, one, none) = (
      try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder()
    )
    for name in ["less", "more"] { try both.write(name, mode: 0o700) }
    try one.write("more", mode: 0o700)
    try none.write("less", mode: 0o600)
    #expect(command(["PATH": "\(both.path):\(one.path)"]) == "less")
    #expect(command(["PATH": "/nonexistent:\(one.path)"]) == "more")
    // Root may read it, but it cannot be run.
    #expect(command(["PATH": none.path]) == nil)
    #expect(command(["PATH": ":"]) == nil)
  }

  @Test func itRunsWithoutOurSecretsAndWithLessAsWeNeedIt() throws {
    let environment = Environment([
      "PAGER": "less", "TERM": "xterm", "GENESYS_CLOUD_CLIENT_SECRET": "hunter2",
      "GENESYSCLOUD_ACCESS_TOKEN": "hunter2",
    ])
    #expect(
      Pager(environment: environment)?.variables
        == ["PAGER=less", "TERM=xterm", "LESS=FRX", "LESSCHARSET=utf-8"])
  }

  @Test("What the user wants of less stands", arguments: ["", "-S", "FRX"])
  func less(value: String) {
    let variables = Pager(environment: Environment(["PAGER": "less", "LESS": value]))?.variables
    #expect(variables?.filter { $0.hasPrefix("LESS=") } == ["LESS=\(value)"])
  }

  private func shown(_ command: String, _ text: String) throws -> Pager.Ending {
    signal(SIGPIPE, SIG_IGN)
    let pager = try #require(Pager(environment: Environment(["PAGER": command])))
    return try #require(pager.start()).show(text)
  }

  @Test func theWholeTextReachesIt() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "a line of text\n", count: 20_000)
    #expect(try shown("cat > \(folder.path)/shown", text) == .shown)
    let stream = try #require(fopen("\(folder.path)/shown", "r"))
    defer { fclose(stream) }
    fseek(stream, 0, SEEK_END)
    #expect(ftell(stream) == text.utf8.count)
  }

  @Test(
    "One that is left early has shown it",
    arguments: ["true", "head -1 > /dev/null"])
  func early(command: String) throws {
    #expect(try shown(command, String(repeating: "text\n", count: 50_000)) == .shown)
  }

  @Test("One that fails may have shown nothing", arguments: ["exit 3", "kill -KILL $$"])
  func failed(command: String) throws {
    #expect(try shown(command, "text\n") == .failed)
  }

  @Test(
    "One that a signal ended is told apart",
    arguments: ["kill -INT $$", "kill -PIPE $$", "exit 130"])
  func killed(command: String) throws {
    #expect(try shown(command, String(repeating: "text\n", count: 50_000)) == .killed)
  }

  @Test(
    "One that is not there or cannot be run has not",
    arguments: [
      "/nonexistent/pager 2> /dev/null", "/dev/null 2> /dev/null",
    ])
  func notRun(command: String) throws {
    #expect(try shown(command, "text\n") == .notStarted)
  }
}
