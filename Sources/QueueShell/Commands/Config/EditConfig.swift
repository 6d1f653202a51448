import ArgumentParser
import LineEditing

/// Opens config.toml in the user's editor.
struct EditConfig: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Open config.toml in your editor, then check it.",
    discussion: """
      VISUAL or EDITOR names the editor. What was written stays, also with mistakes in it, which are \
      told with line and column. A session takes over what has changed, but for the account that it \
      is signed in to.
      """)

  static let example = "config edit"

  /// A person writes for as long as it takes.
  static let isBounded = false

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    guard let file = ConfigurationFile(session.files, environment: session.environment) else {
      throw ShellError(
        "There is no config.toml to edit: QUEUESH_CONFIG is /dev/null, or there is no HOME.",
        next: "config")
    }
    guard let editor = session.textEditor else {
      throw ShellError(
        "config edit needs a terminal and somebody at it.",
        advice: "The file is \(HostileText.cleaned(file.path)); `config check` reads it.",
        next: "config check")
    }
    let former = try? file.configuration()
    try file.create()
    guard await editor.edit(fileAt: file.path) else {
      throw ShellError(
        "The editor failed; the file is as it left it.", advice: "VISUAL or EDITOR names it.",
        next: "config check")
    }
    let check = ConfigCheck(session)
    guard check.mistakes == 0 else {
      await session.present(.text(check.text), as: nil)
      let count =
        check.mistakes == 1 ? "There is 1 mistake" : "There are \(check.mistakes) mistakes"
      throw ShellError("\(count); what you wrote is kept.", next: "config edit")
    }
    let notes = try session.takeOver(try file.configuration(), since: former ?? Configuration())
    return Answer(notes: ["\(HostileText.cleaned(file.path)) has no mistake."] + notes)
  }
}

extension ConfigurationFile {
  /// Makes the file where there is none, with all that may stand in it as comments.
  fileprivate func create() throws(ShellError) {
    do {
      try PrivateFile(path: path).update { $0.isEmpty ? Self.skeleton : nil }
    } catch {
      throw ShellError("\(HostileText.cleaned(path)) cannot be written: \(error.reason).")
    }
  }

  private static let skeleton = """
    # What queuesh knows of your accounts. `queuesh config check` tells mistakes.

    # default_profile = "acme"

    # [profiles.acme]
    # region = "eu-west-1"
    # client_id = "..."
    # secret_command = ["pass", "show", "genesys/acme"]   # or: client_secret = "..."
    # queues = ["Support", "Sales*"]                      # in use at the start
    # aggregates = ["waiting", "longest", "available"]
    # time_zone = "Europe/London"
    # format = "table"

    # [profiles.acme.thresholds]
    # waiting = [5, 20]

    # [aliases]
    # busy = "stats 'Sales*'"

    """
}
