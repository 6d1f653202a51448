import GenesysCloud
import Glibc

/// The system's keyring, by libsecret's `secret-tool`. The secret goes to it through a pipe: arguments
/// and environment are for all to see.
struct Keyring: Sendable {
  /// A person may have to unlock it in a window of its own.
  static let patience = Duration.seconds(20)
  private static let tool = "secret-tool"

  let environment: Environment
  let time: TimeSource
  /// The program, by its name or path.
  var tool = Self.tool

  /// The program that prints the secret of a profile, and its arguments.
  static func lookup(_ profile: String) -> [String] { [tool, "lookup"] + attributes(of: profile) }

  private static func attributes(of profile: String) -> [String] {
    ["service", "queuesh", "profile", profile]
  }

  /// Keeps a secret, where a keyring answers: one that takes it and gives the same back.
  func keeps(_ secret: Secret, of profile: String) async throws -> Bool {
    guard try await store(secret, of: profile) else { return false }
    do {
      let command = SecretCommand(
        words: [tool] + Self.lookup(profile).dropFirst(), environment: environment, time: time,
        asksPerson: false,
        isApart: true, limit: Self.patience)
      return try await command.secret() == secret
    } catch is SecretCommand.Failure {
      return false
    }
  }

  private func store(_ secret: Secret, of profile: String) async throws -> Bool {
    let words = [tool, "store", "--label=queuesh: \(profile)"] + Self.attributes(of: profile)
    guard let program = start(words, reading: secret) else { return false }
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        let status = await withTaskCancellationHandler {
          await program.status()
        } onCancel: {
          program.end()
        }
        try Task.checkCancellation()
        return status == 0
      }
      group.addTask { [time] in
        try await time.sleep(Self.patience)
        return false
      }
      defer { group.cancelAll() }
      return try await group.next() ?? false
    }
  }

  /// Without our terminal: a keyring asks in a window, and what it complains of is in no user's
  /// interest where a file does as well.
  private func start(_ words: [String], reading secret: Secret) -> RunningProgram? {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    // No secret is as long as a pipe is deep.
    let isWritten = secret.handedOn { text in
      var text = text
      return text.withUTF8 { write(ends[1], $0.baseAddress, $0.count) == $0.count }
    }
    close(ends[1])
    guard isWritten else { return nil }
    let program = ChildProgram(
      words: words, variables: environment.forOtherPrograms, input: ends[0], isApart: true)
    return program.start().map { RunningProgram(child: $0) }
  }
}
