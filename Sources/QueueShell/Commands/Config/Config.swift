import ArgumentParser

/// Shows what holds and where it comes from; its subcommands see to the file.
struct Config: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show each setting, and where it comes from.",
    discussion: """
      A flag wins over the environment, that over the profile, and that over the default, each \
      setting for itself. Profiles are in config.toml; a secret is only shown as being there.
      """,
    subcommands: [CheckConfig.self, EditConfig.self])

  static let example = "config"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    var answer = Answer.listing(ConfigListing(session).listing)
    // What the session started without, or would by now.
    do throws(ShellError) {
      _ = try ConfigurationFile(session.files, environment: session.environment)?.configuration()
    } catch {
      answer.shortfalls = [error]
    }
    return answer
  }
}
