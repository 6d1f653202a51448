import GenesysCloud

/// What is so in one queue by media type: those that the queue has settings for or figures in.
struct QueueMediaTable: Sendable {
  private static let order = ["voice", "callback", "chat", "email", "message"]

  private let rows: [QueueBreakdown.Media]
  private let queue: Queue
  private let grading: Grading
  private let growth: Duration

  init(
    _ breakdown: QueueBreakdown, of queue: Queue, grading: Grading, growth: Duration = .zero
  ) {
    let set = queue.media.map { $0.type == "call" ? "voice" : $0.type }
    let types = Set(set + breakdown.media.map(\.mediaType))
    let order = Self.order.filter(types.contains) + types.subtracting(Self.order).sorted()
    rows = order.map { type in
      breakdown.media.first { $0.mediaType == type } ?? QueueBreakdown.Media(mediaType: type)
    }
    self.queue = queue
    self.grading = grading
    self.growth = growth
  }

  /// In a narrow window without targets, then with shorter headings.
  func lines(columns: Int) -> [StyledLine] {
    guard !rows.isEmpty else { return [] }
    var listing = listing
    let lines = Table.lines(of: listing, width: columns, dropping: ["target"])
    guard lines.count > rows.count + 1 else { return lines }
    let short = ["waiting": "WAIT", "interacting": "INTERACT", "alerting": "ALERT"]
    for index in listing.columns.indices {
      listing.columns[index].header =
        short[listing.columns[index].key] ?? listing.columns[index].header
    }
    return Table.lines(of: listing, width: columns, dropping: ["target"])
  }

  private var listing: Listing {
    Listing(
      columns: [
        Column(key: "media_type", header: "MEDIA", isKey: true),
        Column(key: "waiting", header: "WAITING", alignment: .right),
        Column(key: "longest", header: "LONGEST", alignment: .right),
        Column(key: "interacting", header: "INTERACTING", alignment: .right),
        Column(key: "alerting", header: "ALERTING", alignment: .right),
        Column(key: "target", header: "TARGET"),
      ],
      rows: rows.map(row))
  }

  private func row(_ media: QueueBreakdown.Media) -> Listing.Row {
    let wait = media.longestWait.map { $0 + growth.milliseconds }
    let tone = wait.map { grading.tone(ofWait: $0, for: media.mediaType, in: queue) } ?? .plain
    var waiting = Cell(media.waiting)
    if media.waiting ?? 0 > 0 { waiting.tone = tone }
    return Listing.Row(
      cells: [
        Cell(media.mediaType), waiting,
        wait.map { Cell(Clock.span(milliseconds: $0), tone: tone) } ?? Cell(nil as String?),
        Cell(media.interacting), Cell(media.alerting),
        Cell(queue.target(for: media.mediaType)?.text),
      ],
      json: .null)
  }
}

extension ServiceTarget {
  /// `80% in 0:20`
  fileprivate var text: String {
    (level.map { "\(Percentage.text($0)) in " } ?? "in ") + Clock.span(milliseconds: duration)
  }
}
