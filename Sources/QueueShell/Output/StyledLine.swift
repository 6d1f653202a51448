import LineEditing

/// A line of a painted frame, as pieces of text that look different.
struct StyledLine: Sendable, Equatable {
  struct Span: Sendable, Equatable {
    var text: String
    var tone = Tone.plain
    /// Bold: what changed just now.
    var isStrong = false
    /// Foreground and background exchanged: what is selected.
    var isInverse = false
  }

  var spans: [Span] = []

  init(_ spans: [Span] = []) { self.spans = spans }

  init(_ text: String, _ tone: Tone = .plain) { spans = [Span(text: text, tone: tone)] }

  /// Without any look.
  var text: String { spans.map(\.text).joined() }

  /// In terminal cells.
  var width: Int { spans.reduce(0) { $0 + Cells.width(of: $1.text) } }

  /// With the colours of its tones.
  func text(colour: Bool) -> String {
    spans.map { $0.tone.applied(to: $0.text, colour: colour) }.joined()
  }

  /// As much of it as fits in so many cells.
  func clipped(to cells: Int) -> StyledLine {
    guard width > cells else { return self }
    var (line, left) = (StyledLine(), cells)
    for span in spans where left > 0 {
      var part = span
      part.text = Cells.shortened(span.text, to: left)
      line.spans.append(part)
      left -= Cells.width(of: part.text)
    }
    return line
  }

  /// Without spaces at its end.
  var trimmed: StyledLine {
    var line = self
    while let last = line.spans.last {
      let kept = String(last.text.reversed().drop { $0 == " " }.reversed())
      line.spans[line.spans.count - 1].text = kept
      guard kept.isEmpty else { break }
      line.spans.removeLast()
    }
    return line
  }
}
