import ArgumentParser
import GenesysCloud

/// Removes alerts.
struct RemoveAlerts: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Ring no longer for these alerts.")

  static let example = "alert remove busy"

  static let isLocal = true

  @Argument(help: ArgumentHelp("Alerts, or '*' for all.", valueName: "alert"))
  var names: [String]

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let known = session.memory.alerts.map(\.name)
    let meant = names == ["*"] ? known : names
    for name in meant where !known.contains(name) { throw Self.unknown(name, among: known) }
    session.remember { state in state.alerts.removeAll { meant.contains($0.name) } }
    return Answer(
      notes: [
        meant.isEmpty
          ? "No alert was set."
          : "Removed \(meant.map(HostileText.cleaned).joined(separator: ", "))."
      ])
  }

  private static func unknown(_ name: String, among known: [String]) -> ShellError {
    let nearest = Nearness.nearest(to: name, among: known, limit: 1).first
    return ShellError(
      "No alert is called \"\(HostileText.cleaned(name).shortened(to: 60))\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
      next: nearest.map { "alert remove \($0)" } ?? "alert")
  }
}
