import LineEditing

/// Aligned text: pure, from rows to a string, measured in terminal cells.
enum Table {
  private static let gap = "  "
  private static let narrowest = 8

  /// Rows under a header. Key columns are shortened first when the surface is narrow; what does
  /// not fit beside them then stands in further parts below, so that no figure is hidden.
  static func rows(of listing: Listing, on surface: Surface) -> String {
    lines(of: listing, width: surface.width).map { $0.text(colour: surface.colour) + "\n" }
      .joined()
  }

  /// The same as lines.
  static func lines(of listing: Listing, width: Int?) -> [StyledLine] {
    var (shown, widths) = fitted(listing, width: width)
    if let width, total(shown, widths) > width {
      widths = widthsInParts(of: listing, shown, width: width)
    }
    let parts = parts(of: shown, widths, listing.columns, width)
    if let width {
      for part in parts { shorten(&widths, of: part, in: listing.columns, to: width) }
    }
    let blocks = parts.map { part($0, of: listing, widths) }
    let caption = listing.caption.map { StyledLine($0.shortened(to: width ?? .max), .faint) }
    return Array(blocks.joined(separator: [StyledLine()])) + [caption].compactMap { $0 }
  }

  /// Whether its rows stay too long, whatever is left out and shortened.
  static func isTooWide(_ listing: Listing, for width: Int) -> Bool {
    let (shown, widths) = fitted(listing, width: width)
    return total(shown, widths) > width
  }

  /// The columns shown and how wide each is, without what can be spared where all is too wide.
  private static func fitted(_ listing: Listing, width: Int?) -> ([Int], [Int: Int]) {
    var shown = listing.columns.indices.filter { listing.columns[$0].isShown }
    var widths = fullWidths(of: listing, shown)
    guard let width else { return (shown, widths) }
    if total(shown, widths) > width { shown.removeAll { listing.columns[$0].isDispensable } }
    shorten(&widths, of: shown, in: listing.columns, to: width)
    return (shown, widths)
  }

  private static func fullWidths(of listing: Listing, _ shown: [Int]) -> [Int: Int] {
    shown.reduce(into: [:]) { widths, index in
      let cells = listing.rows.map { Cells.width(of: $0.cells[index].text) }
      widths[index] = max(Cells.width(of: listing.columns[index].header), cells.max() ?? 0)
    }
  }

  /// What takes several parts anyway: the names get what the widest figure leaves them.
  private static func widthsInParts(
    of listing: Listing, _ shown: [Int], width: Int
  ) -> [Int: Int] {
    var widths = fullWidths(of: listing, shown)
    let others = shown.filter { !listing.columns[$0].isKey }
    let widest = others.map { min(widths[$0] ?? 0, width / 2) }.max() ?? 0
    let room = max(narrowest, width - widest - gap.count)
    for index in shown where listing.columns[index].alignment == .left {
      widths[index] = min(widths[index] ?? 0, room)
    }
    return widths
  }

  private static func part(
    _ columns: [Int], of listing: Listing, _ widths: [Int: Int]
  ) -> [StyledLine] {
    func line(_ text: (Int) -> (String, Tone)) -> StyledLine {
      var line = StyledLine()
      for (place, index) in columns.enumerated() {
        let (value, tone) = text(index)
        let width = widths[index] ?? 0
        let short = value.shortened(to: width)
        if place > 0 { line.spans.append(.init(text: gap)) }
        line.spans.append(
          .init(text: short.padded(to: width, listing.columns[index].alignment), tone: tone))
      }
      return line.trimmed
    }
    return [line { (listing.columns[$0].header, .header) }]
      + listing.rows.map { row in line { (row.cells[$0].text, row.cells[$0].tone) } }
  }

  private static func total(_ columns: [Int], _ widths: [Int: Int]) -> Int {
    columns.reduce(0) { $0 + (widths[$1] ?? 0) } + gap.count * max(0, columns.count - 1)
  }

  /// Takes what is too much from the widest left-aligned column, until all fits or all are narrow.
  private static func shorten(
    _ widths: inout [Int: Int], of shown: [Int], in columns: [Column], to width: Int
  ) {
    var excess = total(shown, widths) - width
    while excess > 0 {
      let soft = shown.filter {
        columns[$0].alignment == .left && (widths[$0] ?? 0) > narrowest
      }
      guard let widest = soft.max(by: { (widths[$0] ?? 0) < (widths[$1] ?? 0) }) else { return }
      widths[widest, default: 0] -= 1
      excess -= 1
    }
  }

  private static func parts(
    of shown: [Int], _ widths: [Int: Int], _ columns: [Column], _ width: Int?
  ) -> [[Int]] {
    guard let width, total(shown, widths) > width else { return [shown] }
    let keys = shown.filter { columns[$0].isKey }
    var parts: [[Int]] = []
    var current = keys
    for index in shown where !columns[index].isKey {
      if current.count > keys.count, total(current + [index], widths) > width {
        parts.append(current)
        current = keys
      }
      current.append(index)
    }
    parts.append(current)
    return parts
  }
}
