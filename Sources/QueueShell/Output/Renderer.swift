/// The one place where formats are matched: a new format is a compile error here until it is
/// written for every answer.
enum Renderer {
  /// The answer's body in a format, each line ended; empty when there is nothing to write.
  static func render(_ body: Answer.Body, as format: Format, on surface: Surface) -> String {
    switch body {
    case .nothing: ""
    case .text(let text): render(text, as: format)
    case .listing(let listing): render(listing, as: format, on: surface)
    }
  }

  private static func render(_ text: String, as format: Format) -> String {
    switch format {
    case .table, .vertical, .tsv, .csv, .markdown, .line: text + "\n"
    case .json, .jsonl: JSON.string(text).compact + "\n"
    case .yaml: YAML.document(.string(text))
    }
  }

  private static func render(_ listing: Listing, as format: Format, on surface: Surface) -> String {
    switch format {
    case .table:
      isOne(listing)
        ? Fields.one(of: listing, on: surface)
        : shown(listing) { Table.rows(of: $0, on: surface) }
    case .vertical:
      isOne(listing)
        ? Fields.one(of: listing, on: surface)
        : shown(listing) { Fields.records(of: $0, on: surface) }
    case .markdown:
      isOne(listing) ? Markdown.fields(of: listing) : shown(listing, Markdown.rows)
    case .tsv: records(of: listing).map { $0.joined(separator: "\t") + "\n" }.joined()
    case .csv: records(of: listing).map(CSV.record).joined()
    case .json: value(of: listing).pretty + "\n"
    case .yaml: YAML.document(value(of: listing))
    case .jsonl: listing.rows.map { $0.json.compact + "\n" }.joined()
    case .line: listing.rows.map { line($0, listing.columns) + "\n" }.joined()
    }
  }

  private static func isOne(_ listing: Listing) -> Bool { listing.layout == .fields }

  /// What people see of rows: these themselves, or the tables in their place.
  private static func shown(_ listing: Listing, _ write: (Listing) -> String) -> String {
    guard var last = listing.tables.last else { return write(listing) }
    last.caption = listing.caption
    return (listing.tables.dropLast() + [last]).map(write).joined(separator: "\n")
  }

  private static func value(of listing: Listing) -> JSON {
    isOne(listing) ? listing.rows.first?.json ?? .null : .array(listing.rows.map(\.json))
  }

  /// The header and the rows. A tab or a line break inside a value cannot occur: `Cell` cleans
  /// controls away.
  private static func records(of listing: Listing) -> [[String]] {
    let recorded = listing.columns.indices.filter { listing.columns[$0].isRecorded }
    return [recorded.map { listing.columns[$0].key }]
      + listing.rows.map { row in recorded.map { row.cells[$0].raw } }
  }

  /// One row in the line form.
  static func line(_ row: Listing.Row, _ columns: [Column]) -> String {
    if let line = row.line { return line }
    return zip(columns, row.cells).filter { $0.0.isRecorded }
      .map { "\($0.header): \($1.text)" }.joined(separator: " | ")
  }
}
