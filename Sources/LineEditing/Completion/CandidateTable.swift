/// The list of candidates as rows of text that fit a window.
struct CandidateTable {
  let candidates: [Candidate]
  /// The window's width in cells.
  let columns: Int
  /// The rows that may be used; when there are more, the last one says how many are missing.
  let limit: Int
  /// Whether summaries are dimmed, by escape sequences.
  let dims: Bool
  /// How many candidates there are beside these.
  var missing = 0

  /// A candidate with the widths of its parts.
  private struct Entry {
    let text: String
    let summary: String
    let textWidth: Int
    let summaryWidth: Int
  }

  private static let gap = 2
  /// Between columns that have summaries: wider than the gap within them.
  private static let wideGap = 4
  /// The fewest cells that are worth a summary.
  private static let leastSummary = 8
  /// A list no longer than this is read best with one candidate a row.
  private static let shortList = 6

  var rows: [String] {
    let entries = candidates.prefix(most).map { candidate in
      let (text, summary) = (Self.shown(candidate.text), Self.shown(candidate.summary))
      return Entry(
        text: text, summary: summary, textWidth: Cells.width(of: text),
        summaryWidth: Cells.width(of: summary))
    }
    let layout = Layout(entries, columns: columns)
    let total = candidates.count + missing
    let height = (entries.count + layout.perRow - 1) / layout.perRow
    if entries.count == total, height <= limit || limit <= 0 {
      return rows(of: entries[...], height, layout)
    }
    let shown = entries.prefix((limit - 1) * layout.perRow)
    let filled = (shown.count + layout.perRow - 1) / layout.perRow
    return rows(of: shown, filled, layout)
      + [Cells.shortened("... \(total - shown.count) more", to: columns)]
  }

  /// More than could ever be in sight need not be measured.
  private var most: Int { limit > 0 ? limit * max(1, columns / (1 + Self.gap) + 1) : .max }

  /// How wide the parts of a column are, and how many columns there are.
  private struct Layout {
    let text: Int
    /// 0 where summaries are left out.
    let summary: Int
    let perRow: Int
    let gap: Int

    init(_ entries: [Entry], columns: Int) {
      let widest = min(entries.reduce(0) { max($0, $1.textWidth) }, columns)
      let widestSummary = entries.reduce(0) { max($0, $1.summaryWidth) }
      let room = columns - widest - CandidateTable.gap
      text = widest
      guard widestSummary > 0, room >= min(widestSummary, CandidateTable.leastSummary) else {
        (summary, gap) = (0, CandidateTable.gap)
        perRow = max(1, (columns + gap) / (widest + gap))
        return
      }
      summary = min(widestSummary, room)
      gap = CandidateTable.wideGap
      let cell = widest + CandidateTable.gap + summary
      perRow =
        entries.count > CandidateTable.shortList ? max(1, (columns + gap) / (cell + gap)) : 1
    }
  }

  /// Columns are filled downwards.
  private func rows(of entries: ArraySlice<Entry>, _ height: Int, _ layout: Layout) -> [String] {
    (0..<height).map { row in
      let indices = Array(stride(from: row, to: entries.count, by: height))
      return indices.map { index in
        cell(entries[index], layout, isLast: index == indices.last)
      }.joined()
    }
  }

  private func cell(_ entry: Entry, _ layout: Layout, isLast: Bool) -> String {
    let text = Cells.shortened(entry.text, to: columns)
    let spaces = { (count: Int) in String(repeating: " ", count: max(0, count)) }
    let beforeSummary = spaces(layout.text - entry.textWidth + Self.gap)
    let width = layout.summary == 0 ? 0 : Self.gap + layout.summary
    guard layout.summary > 0, !entry.summary.isEmpty else {
      return isLast ? text : text + spaces(layout.text - entry.textWidth + width + layout.gap)
    }
    let summary = Cells.shortened(entry.summary, to: layout.summary)
    let faint = dims ? "\u{1B}[2m\(summary)\u{1B}[22m" : summary
    let after = isLast ? "" : spaces(layout.summary - entry.summaryWidth + layout.gap)
    return text + beforeSummary + faint + after
  }

  /// Names come from a server; controls in them must not reach the terminal.
  private static func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}
