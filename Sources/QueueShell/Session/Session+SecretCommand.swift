import GenesysCloud
import Glibc

extension Session {
  /// An account with its secret, for which the profile's program runs where it has to.
  func withSecret(_ account: Account, by profile: Profile?) async throws -> Account {
    guard account.credentials == nil, let words = account.secretCommand,
      let id = account.clientID
    else { return account }
    let asksPerson = questions != nil
    let command = SecretCommand(
      words: words, environment: environment, time: time, asksPerson: asksPerson)
    if asksPerson { remember { $0.isTerminalLent = true } }
    defer { if asksPerson { remember { $0.isTerminalLent = false } } }
    do {
      let secret = try await Deadline.pausing(of: time) { try await command.secret() }
      var account = account
      account.credentials = .client(id: id, secret: secret)
      return account
    } catch let failure as SecretCommand.Failure {
      throw ShellError(failure, of: words[0], profile: profile?.name ?? "")
    }
  }
}

extension ShellError {
  init(_ failure: SecretCommand.Failure, of program: String, profile: String) {
    let program = HostileText.repeated(program)
    let name = HostileText.cleaned(profile)
    let (end, advice) = Self.words(for: failure)
    self.init(
      "The secret_command of profile \"\(name)\" gave no secret: \"\(program)\" \(end).",
      advice: advice, status: .disconnected)
  }

  private static func words(for failure: SecretCommand.Failure) -> (String, String) {
    let byItself = "Run it by itself to see why."
    switch failure {
    case .notStarted: return ("cannot be started", "Is it installed, and its folder in PATH?")
    case .ended(let status) where status & 0x7F == 0:
      return ("ended with status \(status >> 8 & 0xFF)", byItself)
    case .ended(let status): return ("was ended by signal \(status & 0x7F)", byItself)
    case .silent: return ("printed none", "Its first line has to be the secret.")
    case .tooLong: return ("printed more than a secret is", "Its first line has to be the secret.")
    case .timedOut:
      return ("did not end within \(SecretCommand.patience.components.seconds) s", byItself)
    }
  }
}
