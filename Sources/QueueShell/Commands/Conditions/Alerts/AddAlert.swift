import ArgumentParser
import GenesysCloud

/// Sets an alert.
struct AddAlert: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Ring when a condition is met.",
    discussion: """
      How long it has to hold stands in the condition, or behind it. The program is a line for \
      /bin/sh. It gets QUEUESH_ALERT, QUEUESH_STATE (raised or cleared), QUEUESH_CONDITION and \
      QUEUESH_EVIDENCE in its environment, and nothing of the account.


      """ + ConditionGrammar.help)

  static let example = "alert add busy 'waiting > 5'"

  static let isLocal = true

  @Argument(help: ArgumentHelp("What to call it, one word.", valueName: "name"))
  var name: String

  @Argument(help: ArgumentHelp("When it rings, as one word.", valueName: "condition"))
  var condition: String

  @Argument(help: ArgumentHelp("How long that has to hold: for 2m.", valueName: "hold"))
  var hold: [String] = []

  @Option(help: ArgumentHelp("Run this when it rings, and when it is over.", valueName: "program"))
  var exec: String?

  @OptionGroup var output: OutputOptions

  func check() throws {
    try checkName()
    _ = try wholeCondition()
  }

  func run(in session: Session) async throws -> Answer {
    let alert = Alert(name: name, condition: try wholeCondition(), program: exec)
    if let exec, exec.trimmingWhitespace().isEmpty {
      throw ShellError("\"\" is no program.", next: "help alert add")
    }
    // What is known by now is better told now than while watching.
    if session.memory.directory != nil, !alert.condition.scope.patterns.isEmpty {
      _ = try await session.bind(alert.condition, for: alert.command)
    }
    let isNew = session.remember { state in
      state.alertPrograms.forget(alert.name)
      if let index = state.alerts.firstIndex(where: { $0.name == alert.name }) {
        state.alerts[index] = alert
        return false
      }
      state.alerts.append(alert)
      return true
    }
    let notes = [
      "Alert \(name) \(isNew ? "is set" : "is changed"): \(HostileText.cleaned(alert.condition.text))."
    ]
    guard output.format != nil else { return Answer(notes: notes) }
    return Answer(body: .listing(ShowAlerts.listing(of: [alert])), notes: notes)
  }

  private func checkName() throws(ShellError) {
    let isName = { (character: Character) in
      character.isLetter || character.isNumber || "-_.".contains(character)
    }
    guard !name.isEmpty, name.count <= 40, name.allSatisfy(isName) else {
      throw ShellError(
        "\"\(HostileText.cleaned(name).shortened(to: 60))\" is no name for an alert.",
        advice: "Give one word of letters, digits, - _ and . before the condition.",
        next: Self.example)
    }
  }

  /// The condition with the duration that stands behind it.
  private func wholeCondition() throws(ShellError) -> Condition {
    let command = "alert add \(name)"
    guard let first = hold.first else { return try Condition(condition, for: command) }
    guard hold.count == 2, first.lowercased() == ValueSource.holding else {
      let typed = ([condition] + hold).joined(separator: " ")
      throw ShellError(
        "\"\(HostileText.repeated(first))\" follows the condition, where only \"for DURATION\" may.",
        advice: "A condition is one word: quote it.",
        next: "\(command) \(QueueDirectory.quoted(typed))")
    }
    let condition = try Condition(condition, for: command)
    guard condition.duration == nil else {
      throw ShellError(
        "The condition says already for how long it has to hold.",
        next: "\(command) \(QueueDirectory.quoted(condition.text))")
    }
    return try Condition("\(condition.text) for \(hold[1])", for: command)
  }
}
