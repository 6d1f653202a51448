import GenesysCloud
import Testing

@testable import QueueShell

@Suite(.timeLimit(.minutes(1))) struct SecretCommandTests {
  private func command(
    _ script: String, variables: [String: String] = ["PATH": "/usr/bin:/bin"],
    time: TimeSource = .system
  ) -> SecretCommand {
    SecretCommand(
      words: ["/bin/sh", "-c", script, "sh", "an argument"], environment: Environment(variables),
      time: time, asksPerson: false)
  }

  private func failure(_ script: String, time: TimeSource = .system) async throws -> SecretCommand
    .Failure?
  {
    do {
      _ = try await command(script, time: time).secret()
      return nil
    } catch let failure as SecretCommand.Failure {
      return failure
    }
  }

  @Test(
    "The first line without blanks is the secret",
    arguments: [
      ("echo s3cret", "s3cret"), ("printf '  s3cret \\r\\nmore\\n'", "s3cret"),
      ("printf s3cret", "s3cret"), ("echo \"$1\"", "an argument"),
      ("exec 1>&-; true", nil), ("read x && echo read || echo nothing", "nothing"),
      ("echo s3cret; echo trouble >&2", "s3cret"),
    ] as [(String, String?)])
  func secret(script: String, expected: String?) async throws {
    guard let expected else {
      #expect(try await failure(script) == .silent)
      return
    }
    #expect(try await command(script).secret() == Secret(expected))
  }

  @Test func itGetsTheEnvironmentOfOtherPrograms() async throws {
    let variables = ["PATH": "/usr/bin:/bin", "GENESYS_CLOUD_CLIENT_SECRET": "x", "FOO": "bar"]
    let script = "echo \"$FOO${GENESYS_CLOUD_CLIENT_SECRET:-none}\""
    #expect(try await command(script, variables: variables).secret() == Secret("barnone"))
  }

  @Test func noShellReadsItsWords() async throws {
    let command = SecretCommand(
      words: ["echo", "a; echo $HOME *"], environment: Environment(["PATH": "/usr/bin:/bin"]),
      time: .system, asksPerson: false)
    #expect(try await command.secret() == Secret("a; echo $HOME *"))
  }

  @Test func howItFailedIsKnown() async throws {
    #expect(try await failure("echo s3cret; exit 3") == .ended(3 << 8))
    #expect(try await failure("kill -9 $$") == .ended(9))
    #expect(try await failure("true") == .silent)
    #expect(try await failure("echo; echo s3cret") == .silent)
    #expect(try await failure("head -c 5000 /dev/zero | tr '\\0' x") == .tooLong)
    #expect(try await failure("exec yes") == .tooLong)
    let none = SecretCommand(
      words: ["/nowhere/none"], environment: Environment([:]), time: .system,
      asksPerson: false)
    await #expect(throws: SecretCommand.Failure.notStarted) { try await none.secret() }
  }

  @Test func itHasAMinute() async throws {
    let time = ManualTime()
    #expect(try await failure("exec sleep 600", time: time.source) == .timedOut)
    #expect(time.sleeps == [.seconds(60)])
  }

  @Test func whoIsInterruptedEndsIt() async throws {
    let command = command("trap '' TERM; exec sleep 600")
    let task = Task { try await command.secret() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test(
    "A failure is told without what was printed",
    arguments: [
      (.ended(3 << 8), "\"pass\" ended with status 3"),
      (.ended(9), "\"pass\" was ended by signal 9"),
      (.silent, "\"pass\" printed none"), (.tooLong, "\"pass\" printed more than a secret is"),
      (.timedOut, "\"pass\" did not end within 60 s"), (.notStarted, "\"pass\" cannot be started"),
    ] as [(SecretCommand.Failure, String)])
  func sentences(failure: SecretCommand.Failure, words: String) {
    let error = ShellError(failure, of: "pass", profile: "acme")
    #expect(error.message == "The secret_command of profile \"acme\" gave no secret: \(words).")
    #expect(error.status == .disconnected)
    #expect(error.advice != nil)
  }
}
