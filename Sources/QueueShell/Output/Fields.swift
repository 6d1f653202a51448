import LineEditing

/// A field a line, its name on the left: one thing, or rows below each other.
enum Fields {
  private static let gap = "  "

  /// One thing.
  static func one(of listing: Listing, on surface: Surface) -> String {
    guard let row = listing.rows.first else { return "" }
    let shown = listing.columns.indices.filter { listing.columns[$0].isShown }
    return lines(of: row, shown, listing.columns).map { $0.text(colour: surface.colour) + "\n" }
      .joined()
  }

  /// Each row a record of its own, headed by what it is called: `-[ Support ]------`.
  static func records(of listing: Listing, on surface: Surface) -> String {
    let columns = listing.columns
    // The number of a row heads it.
    let shown = columns.indices.filter { columns[$0].isShown && columns[$0].isRecorded }
    let records = listing.rows.map {
      (name: name(of: $0, columns), lines: lines(of: $0, shown, columns))
    }
    let widths = records.flatMap { [head($0.name).width] + $0.lines.map(\.width) }
    let widest = min(widths.max() ?? 0, surface.width ?? .max)
    let caption = listing.caption.map {
      StyledLine($0.shortened(to: surface.width ?? .max), .faint)
    }
    return
      (records.flatMap { [head($0.name, filling: widest)] + $0.lines } + [caption].compactMap { $0 })
      .map { $0.text(colour: surface.colour) + "\n" }.joined()
  }

  private static func lines(
    of row: Listing.Row, _ shown: [Int], _ columns: [Column]
  ) -> [StyledLine] {
    let width = shown.map { Cells.width(of: columns[$0].header) }.max() ?? 0
    return shown.map { index in
      let cell = row.cells[index]
      return StyledLine([
        .init(text: columns[index].header.padded(to: width, .left), tone: .header),
        .init(text: gap), .init(text: cell.text, tone: cell.tone),
      ])
    }
  }

  /// What stands in its key columns, else in its first one.
  private static func name(of row: Listing.Row, _ columns: [Column]) -> String {
    let shown = columns.indices.filter { columns[$0].isShown }
    let keys = shown.filter { columns[$0].isKey }
    return (keys.isEmpty ? Array(shown.prefix(1)) : keys).map { index in
      columns[index].isRecorded ? row.cells[index].text : "#\(row.cells[index].text)"
    }.joined(separator: " ")
  }

  /// `-[ Support ]------`, so wide.
  private static func head(_ name: String, filling width: Int = 0) -> StyledLine {
    let (open, close) = ("-[ ", " ]-")
    let frame = open.count + close.count
    let short = width > 0 ? name.shortened(to: max(8, width - frame)) : name
    let rest = String(repeating: "-", count: max(0, width - frame - Cells.width(of: short)))
    return StyledLine([
      .init(text: open, tone: .faint), .init(text: short, tone: .accent),
      .init(text: close + rest, tone: .faint),
    ])
  }
}
