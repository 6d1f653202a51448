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
    var shown = listing.columns.indices.filter { listing.columns[$0].isShown }
    var widths: [Int: Int] = [:]
    for index in shown {
      let cells = listing.rows.map { Cells.width(of: $0.cells[index].text) }
      widths[index] = max(Cells.width(of: listing.columns[index].header), cells.max() ?? 0)
    }
    if let width, total(shown, widths) > width {
      shown.removeAll { listing.columns[$0].isDispensable }
    }
    if let width {
      let full = widths
      shorten(&widths, of: shown, in: listing.columns, to: width)
      if total(shown, widths) > width {
        // It takes several parts anyway: the names get what the widest figure leaves them.
        let others = shown.filter { !listing.columns[$0].isKey }
        let widest = others.map { min(full[$0] ?? 0, width / 2) }.max() ?? 0
        let room = max(narrowest, width - widest - gap.count)
        widths = full
        for index in shown where listing.columns[index].alignment == .left {
          widths[index] = min(full[index] ?? 0, room)
        }
      }
    }
    let parts = parts(of: shown, widths, listing.columns, width)
    if let width {
      for part in parts { shorten(&widths, of: part, in: listing.columns, to: width) }
    }
    let blocks = parts.map { part($0, of: listing, widths) }
    let caption = listing.caption.map { StyledLine($0.shortened(to: width ?? .max), .faint) }
    return Array(blocks.joined(separator: [StyledLine()])) + [caption].compactMap { $0 }
  }

  /// One thing: a field a line, its name on the left.
  static func fields(of listing: Listing, on surface: Surface) -> String {
    guard let row = listing.rows.first else { return "" }
    let shown = listing.columns.indices.filter { listing.columns[$0].isShown }
    let width = shown.map { Cells.width(of: listing.columns[$0].header) }.max() ?? 0
    return shown.map { index in
      let name = listing.columns[index].header.padded(to: width, .left)
      let cell = row.cells[index]
      return Tone.header.applied(to: name, colour: surface.colour) + gap
        + cell.tone.applied(to: cell.text, colour: surface.colour) + "\n"
    }.joined()
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
