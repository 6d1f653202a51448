import GenesysCloud

extension Session {
  /// The two outputs, each of which may or may not be a terminal.
  enum Output { case results, talk }

  func usesColour(_ output: Output) -> Bool {
    switch memory.settings.colour {
    case .always: true
    case .never: false
    case .auto:
      !terminal.isDumb && environment["NO_COLOR"] == nil
        && (output == .results ? isOnScreen : terminal.hasErrors)
    }
  }

  /// Whether the results of the running command go to a screen.
  var isOnScreen: Bool { terminal.hasOutput && !writesLines && !console.isDetoured }

  /// Whether a person reads them there as they come.
  var isRead: Bool { isInteractive && isOnScreen }

  /// What answers are written on now.
  var surface: Surface {
    Surface(
      width: isOnScreen ? terminal.size.columns : terminal.fallbackSize.columns,
      colour: usesColour(.results))
  }

  /// How wide a page of text may be.
  var pageColumns: Int {
    isOnScreen ? terminal.size.columns : terminal.fallbackSize.columns ?? Terminal.standardColumns
  }

  /// The format of an answer: the command's own, the session's, else by who reads it.
  func format(of body: Answer.Body, asked: Format?) -> Format {
    if let format = asked ?? memory.settings.format { return format }
    if isInteractive, !writesLines, !console.isDetoured {
      return isTooWide(body) ? .vertical : .table
    }
    if case .listing(let listing) = body, listing.isPoll { return .line }
    return .tsv
  }

  /// Whether a table of it would be torn into parts at this terminal.
  private func isTooWide(_ body: Answer.Body) -> Bool {
    guard terminal.hasOutput, case .listing(let listing) = body, listing.layout == .rows,
      // What stands in the place of the rows is made for people.
      listing.tables.isEmpty, !listing.rows.isEmpty
    else { return false }
    return Table.isTooWide(listing, for: terminal.size.columns)
  }

  /// Writes an answer: results on stdout, what is missing and what may help on stderr.
  func present(_ answer: Answer, as asked: Format?) async {
    let format = format(of: answer.body, asked: asked)
    await show(Renderer.render(answer.body, as: format, on: surface))
    for shortfall in answer.shortfalls { report(shortfall, at: nil) }
    for note in answer.notes { self.note(note) }
  }

  /// A remark that `--quiet` silences.
  func note(_ text: String) {
    guard !isQuiet else { return }
    console.talk(Tone.faint.applied(to: folded(text), colour: usesColour(.talk)) + "\n")
  }

  /// Tells an error: terse and with its place in a script, friendly at a prompt.
  func report(_ error: ShellError, at place: Place?) {
    recordTrouble(error, at: place)
    let colour = usesColour(.talk)
    let origin = isInteractive && place == nil ? "" : "queuesh: "
    let lead = origin + (place.map { "\($0): " } ?? "")
    let sentence = folded(lead + error.message)
    // Where the place itself is broken it is coloured as the rest.
    let plain = sentence.hasPrefix(lead) ? lead : ""
    var text =
      plain + Tone.bad.applied(to: String(sentence.dropFirst(plain.count)), colour: colour) + "\n"
    for source in place?.sources ?? [] {
      text += Tone.faint.applied(to: "  sourced at \(source)", colour: colour) + "\n"
    }
    let hints = [error.advice.map(folded), error.next.map { "Try: \($0)" }]
    for line in hints.compactMap({ $0 }).flatMap({ $0.split(separator: "\n") }) where !isQuiet {
      text += Tone.faint.applied(to: "  \(line)", colour: colour) + "\n"
    }
    console.talk(text)
  }

  /// A text for people at a prompt, broken between words; scripts get it in one line.
  private func folded(_ text: String) -> String {
    guard isInteractive, terminal.hasErrors, terminal.size.columns > 20 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix(" ")
        ? String(line) : String(line).wrapped(to: terminal.size.columns - 2).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
