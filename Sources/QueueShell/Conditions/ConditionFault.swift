import LineEditing

/// Something in a condition that is not understood.
struct ConditionFault: Error, Equatable {
  /// Where it stands, in characters; empty: at the end, where something is missing.
  var place: Range<Int>
  /// What is wrong with it, following its name: `is no aggregate.`
  var verdict: String
  /// What would be right in its place.
  var replacement: String?

  init(_ place: Range<Int>, _ verdict: String, replacement: String? = nil) {
    self.place = place
    self.verdict = verdict
    self.replacement = replacement
  }
}

extension ShellError {
  /// The most cells of a condition that are shown around a place, for a window of 80.
  private static let room = 72

  init(explaining fault: ConditionFault, in characters: [Character], for command: String) {
    guard !characters.isEmpty else {
      self.init("The condition is empty.", next: "\(command) 'waiting > 5'")
      return
    }
    let place = fault.place.clamped(to: 0..<characters.count)
    let before = HostileText.cleaned(String(characters[..<place.lowerBound]))
    let piece = HostileText.cleaned(String(characters[place])).shortened(to: 60)
    let column = Cells.width(of: before) + 1
    let subject =
      piece.isEmpty ? "The condition ends in column \(column):" : "\"\(piece)\" in column \(column)"
    let corrected = fault.replacement.map { replacement in
      String(characters[..<place.lowerBound]) + replacement
        + String(characters[place.upperBound...])
    }.map { String($0.map { $0.isNewline ? " " : $0 }) }
    self.init(
      "\(subject) \(fault.verdict)\n" + Self.pointer(at: place, in: characters),
      next: corrected.map { "\(command) \(QueueDirectory.quoted($0))" } ?? "help \(command)")
  }

  /// The condition with a mark under the place; of a long one what is around it.
  private static func pointer(at place: Range<Int>, in characters: [Character]) -> String {
    let shown = characters.map { HostileText.cleaned(String($0)) }
    let widths = shown.map { Cells.width(of: $0) }
    var start = 0
    var before = widths[..<place.lowerBound].reduce(0, +)
    if widths.reduce(0, +) > room {
      while before > room / 2 {
        before -= widths[start]
        start += 1
      }
    }
    let lead = start > 0 ? "…" : ""
    let text = (lead + shown[start...].joined()).shortened(to: room)
    return "  \(text)\n  " + String(repeating: " ", count: before + lead.count) + "^"
  }
}
