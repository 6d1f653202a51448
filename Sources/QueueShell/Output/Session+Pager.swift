extension Session {
  /// Writes a result: through the pager where it is longer than the screen.
  func show(_ text: String) async {
    guard let questions, let pager = pager(for: text) else { return console.write(text) }
    console.flush()
    switch await questions.show(text, by: pager) {
    case .shown: return
    // The prompt does not belong behind a half-written line.
    case .killed: console.talk("\n")
    case .unattended: console.write(text)
    case .failed:
      console.write(text)
      note(
        "The pager \"\(HostileText.cleaned(pager.command))\" failed;"
          + " `set pager off` does without.")
    case .notStarted:
      console.write(text)
      note(
        "The pager \"\(HostileText.cleaned(pager.command))\" cannot be run;"
          + " `set pager off` does without.")
    }
  }

  /// The pager that a text needs at this terminal; nil when it is written as it is.
  private func pager(for text: String) -> Pager? {
    guard isRead, !terminal.isDumb, memory.settings.isPaged else {
      return nil
    }
    let size = terminal.size
    // The next prompt takes the last row.
    guard text.rows(columns: size.columns, atMost: size.rows) >= size.rows else { return nil }
    return Pager(environment: environment)
  }
}
