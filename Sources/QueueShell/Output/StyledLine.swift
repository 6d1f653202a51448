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
}
