import ArgumentParser
import LineEditing

extension Shell {
  /// The word that asks for candidates; no option is spelt so.
  static let tabWord = "---complete"

  /// What a completion script gets for a line of the calling shell: nothing at all rather than a
  /// word that would stand in the middle of it.
  static func tab(_ arguments: [String]) -> String {
    TerminalLocale.adopt()
    guard let request = TabRequest(arguments) else { return "" }
    return TabAnswer(request, in: session(completing: request.words)).text
  }

  /// A session that only completes, for the account that the line's own options mean.
  private static func session(completing words: [String]) -> Session {
    let environment = Environment()
    let command = CommandPlace.program(words)?.command ?? []
    let own = Array(words.dropLast(command.count))
    var state = SessionState()
    // Nobody's names are better than those of another account.
    state.isDemo = true
    // The last option may wait for the value that is completed.
    let whole = [own, own.dropLast()].lazy.compactMap { try? LaunchArguments.parse($0) }.first
    if let options = whole?.options,
      let setting = try? StartSetting(options, environment, .prompt)
    {
      state = setting.state
    }
    return Session(
      environment: environment, console: Console(), terminal: .absent, isInteractive: true,
      state: state)
  }
}
