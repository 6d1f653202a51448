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
    var text = Renderer.render(.listing(listing), as: format, on: session.surface)
    if hasHeader, format == .tsv || format == .csv, let end = text.firstIndex(of: "\n") {
      text = String(text[text.index(after: end)...])
    }
    hasHeader = true
    session.console.write(text)
    session.console.flush()
  }
}
