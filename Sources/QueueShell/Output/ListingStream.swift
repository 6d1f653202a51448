/// Listings written as they come, one after the other, as one document: with one header.
struct ListingStream {
  private let session: Session
  private let format: Format
  private var hasHeader = false

  init(session: Session, format: Format) {
    self.session = session
    // An array has no end in a stream: the same objects, one a line.
    self.format = format == .json ? .jsonl : format
  }

  mutating func write(_ listing: Listing) {
    // Nothing goes on with an empty sequence.
    if format == .yaml, listing.rows.isEmpty { return }
    let listing = format == .markdown ? Self.asOneTable(listing) : listing
    var text = Renderer.render(.listing(listing), as: format, on: session.surface)[...]
    if hasHeader { for _ in 0..<headerLines { text = text.drop { $0 != "\n" }.dropFirst() } }
    hasHeader = true
    session.console.write(String(text))
    session.console.flush()
  }

  private var headerLines: Int {
    switch format {
    case .tsv, .csv: 1
    case .markdown: 2
    case .table, .vertical, .json, .jsonl, .yaml, .line: 0
    }
  }

  /// What stands below each other under one header: each row says itself when it was.
  private static func asOneTable(_ listing: Listing) -> Listing {
    var listing = listing
    listing.tables = []
    listing.caption = nil
    for index in listing.columns.indices where times.contains(listing.columns[index].key) {
      listing.columns[index].isShown = true
    }
    return listing
  }

  private static let times: Set = ["observed_at", "period_start"]
}
