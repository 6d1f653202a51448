import ArgumentParser

/// Reads config.toml strictly, and tells all that is wrong with it.
struct CheckConfig: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell every mistake in config.toml, with line and column.",
    discussion: """
      It ends with status 1 where there is one. What else of the files beside it deserves a look is \
      told, too.
      """)

  static let example = "config check"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let check = ConfigCheck(session)
    let format = output.format ?? session.memory.settings.format
    let body: Answer.Body =
      format == nil || format == .table || format == .line
      ? .text(check.text) : .listing(check.listing)
    guard check.mistakes > 0 else { return Answer(body: body) }
    await session.present(Answer(body: body), as: output.format)
    throw ShellError(
      check.mistakes == 1 ? "There is 1 mistake." : "There are \(check.mistakes) mistakes.")
  }
}
