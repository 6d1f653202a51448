import GenesysCloud
import Glibc
import Synchronization

/// A program of the user's own that prints a client secret. What it prints is nobody's to see, not
/// even when it fails.
struct SecretCommand: Sendable {
  /// Why there is no secret, without a word of what was printed.
  enum Failure: Error, Sendable, Equatable {
    case notStarted
    /// As `waitpid` has it.
    case ended(CInt)
    case silent
    case tooLong
    case timedOut
  }

  /// A person may have to find a token and type a passphrase.
  static let patience = Duration.seconds(60)
  /// Longer than any secret.
  private static let most = 4_096

  let words: [String]
  let environment: Environment
  let time: TimeSource
  /// Whether it may ask at our terminal.
  let asksPerson: Bool
  /// Without our terminal: not even what it complains of is seen.
  var isApart = false
  /// How long it may take.
  var limit = Self.patience

  /// Runs the program: the first line that it prints is the secret.
  func secret() async throws -> Secret {
    guard let program = start() else { throw Failure.notStarted }
    return try await withThrowingTaskGroup(of: Secret.self) { group in
      group.addTask { try await Self.secret(of: program) }
      group.addTask { [time, limit] in
        try await time.sleep(limit)
        throw Failure.timedOut
      }
      defer { group.cancelAll() }
      guard let secret = try await group.next() else { throw CancellationError() }
      return secret
    }
  }

  private static func secret(of program: RunningProgram) async throws -> Secret {
    try await withTaskCancellationHandler {
      var bytes: [UInt8] = []
      for await block in program.output() {
        bytes += block
        if bytes.count > most {
          program.end()
          break
        }
      }
      let status = await program.status()
      try Task.checkCancellation()
      guard bytes.count <= most else { throw Failure.tooLong }
      guard status == 0 else { throw Failure.ended(status) }
      let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      let text = line.trimmingWhitespace()
      guard !text.isEmpty else { throw Failure.silent }
      return Secret(text)
    } onCancel: {
      program.end()
    }
  }

  /// Another program that starts just now would keep the pipe open as long as it runs.
  private static let starting = Mutex(())

  private func start() -> RunningProgram? { Self.starting.withLock { _ in startAlone() } }

  private func startAlone() -> RunningProgram? {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let nothing = asksPerson ? nil : open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer {
      close(ends[1])
      if let nothing { close(nothing) }
    }
    let program = ChildProgram(
      words: words, variables: environment.forOtherPrograms, input: nothing, output: ends[1],
      isApart: isApart)
    guard let child = program.start() else {
      close(ends[0])
      return nil
    }
    return RunningProgram(child: child, outlet: ends[0])
  }
}
