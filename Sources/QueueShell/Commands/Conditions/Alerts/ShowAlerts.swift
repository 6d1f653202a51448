import ArgumentParser
import GenesysCloud

/// Shows the alerts; its subcommands change them.
struct ShowAlerts: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert", abstract: "Show or change what rings while you watch.",
    discussion: """
      `watch` looks at each alert at every poll. One rings when its condition is met: a line above \
      the table, the bell (`set bell`), the terminal's notification (`set notify`), and a program of \
      your own. It rings again only after the condition was unmet for as long as it had to hold, \
      without `for` at two polls in a row. Where nobody waits the longest wait has no data, so say \
      'waiting > 0 and longest > 5m'.


      """ + ConditionGrammar.help,
    subcommands: [AddAlert.self, RemoveAlerts.self])

  static let example = "alert add jam 'busy > 9'"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let alerts = session.memory.alerts
    var answer = Answer.listing(Self.listing(of: alerts))
    if alerts.isEmpty { answer.notes = ["No alert is set. `help alert add` tells how."] }
    return answer
  }

  static func listing(of alerts: [Alert]) -> Listing {
    Listing(
      columns: [
        Column(key: "name", header: "ALERT", isKey: true),
        Column(key: "condition", header: "CONDITION"), Column(key: "exec", header: "PROGRAM"),
      ],
      rows: alerts.map { alert in
        Listing.Row(
          cells: [Cell(alert.name), Cell(alert.condition.text), Cell(alert.program)],
          json: .object([
            "name": .string(alert.name), "condition": .string(alert.condition.text),
            "exec": .optional(alert.program),
          ]))
      })
  }
}
