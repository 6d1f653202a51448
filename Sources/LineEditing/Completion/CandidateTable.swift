/// The list of candidates as rows of text that fit a window.
struct CandidateTable {
  let candidates: [Candidate]
  /// The window's width in cells.
  let columns: Int
  /// The rows that may be used; when there are more, the last one says how many are missing.
  let limit: Int
  /// Whether summaries are dimmed, by escape sequences.
  let dims: Bool

  private static let gap = 2
  /// The fewest cells that are worth a summary.
  private static let leastSummary = 8

  var rows: [String] {
    let texts = candidates.map { Self.shown($0.text) }
    let widest = min(texts.reduce(0) { max($0, Cells.width(of: $1)) }, columns)
    let room = columns - widest - Self.gap
    let hasSummaries = candidates.contains { !$0.summary.isEmpty }
    let all =
      hasSummaries && room >= Self.leastSummary
      ? described(texts, widest: widest, room: room) : listed(texts, widest: widest)
    guard all.count > limit, limit > 0 else { return all }
    let shown = all.prefix(limit - 1)
    let perRow = (candidates.count + all.count - 1) / all.count
    let missing = candidates.count - shown.count * perRow
    return shown + [Self.cut("... \(missing) more", to: columns)]
  }

  /// One candidate a row, its summary beside it.
  private func described(_ texts: [String], widest: Int, room: Int) -> [String] {
    zip(texts, candidates).map { text, candidate in
      if candidate.summary.isEmpty { return text }
      let summary = Self.cut(Self.shown(candidate.summary), to: room)
      let padded = Self.padded(text, to: widest + Self.gap)
      return padded + (dims ? "\u{1B}[2m\(summary)\u{1B}[22m" : summary)
    }
  }

  /// As many columns as fit, filled downwards.
  private func listed(_ texts: [String], widest: Int) -> [String] {
    let perRow = max(1, (columns + Self.gap) / (widest + Self.gap))
    let height = (texts.count + perRow - 1) / perRow
    return (0..<height).map { row in
      let cells = stride(from: row, to: texts.count, by: height).map { texts[$0] }
      let before = cells.dropLast().map { Self.padded($0, to: widest + Self.gap) }
      return before.joined() + Self.cut(cells.last ?? "", to: columns)
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - Cells.width(of: text)))
  }

  /// The text, or as much of it as fits before an ellipsis.
  private static func cut(_ text: String, to width: Int) -> String {
    guard Cells.width(of: text) > width else { return text }
    var (kept, used) = ("", 0)
    for character in text {
      used += Cells.width(of: character)
      guard used < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Names come from a server; controls in them must not reach the terminal.
  private static func shown(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
