extension Session {
  /// Tells of alerts in lines, where no table is painted.
  func announce(_ events: [AlertEvent]) {
    for event in events { report(ShellError(event.sentence), at: nil) }
    ring(for: events)
  }

  /// Rings the terminal for the alerts that began, if there is one to hear it.
  func ring(for events: [AlertEvent]) {
    guard terminal.hasErrors, !terminal.isDumb else { return }
    console.talk(AlertBell(memory.settings, in: environment).text(for: events))
  }
}
