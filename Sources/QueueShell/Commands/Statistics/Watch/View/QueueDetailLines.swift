import FoundationEssentials
import GenesysCloud
import LineEditing

/// The view of one opened queue: pure, from its breakdown to lines of which the first is the heading.
struct QueueDetailLines: Sendable {
  private let breakdown: QueueBreakdown
  private let queue: Queue
  /// As it is shown: cleaned, with its division where several bear the name.
  private let name: String
  private let waiting: WaitingInteractions
  private let listing: WaitingListing
  private let grading: Grading
  private let growth: Duration

  /// - Parameters:
  ///   - names: those of skills and languages by id.
  ///   - growth: the time since the breakdown was told, by which waits have grown.
  init(
    _ breakdown: QueueBreakdown, of queue: Queue, name: String, names: [String: String] = [:],
    grading: Grading, growth: Duration = .zero
  ) {
    self.breakdown = breakdown
    self.queue = queue
    self.name = name
    self.grading = grading
    self.growth = max(.zero, growth)
    let told = breakdown.waiting
    waiting = WaitingInteractions(
      observedAt: told.observedAt.addingTimeInterval(self.growth / .seconds(1)),
      count: told.count, interactions: told.interactions, caps: told.caps)
    listing = WaitingListing(waiting, names: names)
  }

  func lines(columns: Int) -> [StyledLine] {
    let media = QueueMediaTable(breakdown, of: queue, grading: grading, growth: growth)
    let parts = [
      [heading(columns)], media.lines(columns: columns), agents(columns), interactions(columns),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [StyledLine()]))
  }

  // MARK: Heading

  /// The name gives way to how many wait.
  private func heading(_ columns: Int) -> StyledLine {
    let fact = " · \(Self.text(waiting.count)) waiting".shortened(to: columns)
    let room = columns - Cells.width(of: fact)
    return StyledLine([
      .init(text: name.shortened(to: room), tone: .header), .init(text: fact, tone: .faint),
    ])
  }

  private static func text(_ count: Int?) -> String { count.map { "\($0)" } ?? "–" }

  // MARK: Agents

  private typealias Piece = (text: String, tone: Tone)

  private func agents(_ columns: Int) -> [StyledLine] {
    let label = "AGENTS"
    let indent = String(repeating: " ", count: label.count)
    var lines = [StyledLine(label, .header)]
    for (index, piece) in pieces.enumerated() {
      let text = piece.text + (index < pieces.count - 1 ? "," : "")
      if lines[lines.count - 1].width + 1 + Cells.width(of: text) > columns {
        lines.append(StyledLine(indent))
      }
      lines[lines.count - 1].spans += [.init(text: " "), .init(text: text, tone: piece.tone)]
    }
    return lines
  }

  /// `3 idle`, `4 interacting` and so on, in the order of the list of agents, then all of them.
  private var pieces: [Piece] {
    let agents = breakdown.agents
    func rank(_ status: String) -> Int { AgentListing.statuses[status]?.rank ?? 4 }
    let known = agents.statuses.map { $0.map { ($0.key, Optional($0.value)) } }
    let statuses = known ?? AgentListing.statuses.keys.map { ($0, nil) }
    return statuses.filter { $0.0 != "OFF_QUEUE" }
      .sorted { (rank($0.0), $0.0) < (rank($1.0), $1.0) }.map(piece)
      + [
        (Self.text(agents.offQueue) + " off queue", .faint),
        (Self.text(agents.joined) + " joined", .faint),
        (Self.text(agents.members) + " members", .faint),
      ]
  }

  private func piece(_ status: String, _ count: Int?) -> Piece {
    let known = AgentListing.statuses[status]
    let words = known?.text ?? HostileText.cleaned(status).replacing("_", with: " ")
    var tone = Tone.plain
    if status == "IDLE", let available = QueueStanding.available {
      tone = grading.tone(of: available, in: standing)
    } else if known?.tone == .bad, count ?? 0 > 0 {
      tone = .bad
    }
    return ("\(Self.text(count)) \(words.lowercased())", tone)
  }

  private var standing: QueueStanding {
    var figures: [Aggregate: Figure] = [:]
    if let aggregate = QueueFigures.waiting, let count = waiting.count {
      figures[aggregate] = .value(Double(count))
    }
    if let aggregate = QueueStanding.available, let count = breakdown.agents.statuses?["IDLE"] {
      figures[aggregate] = .value(Double(count))
    }
    return QueueStanding(queue, figures: figures)
  }

  // MARK: What waits

  /// What gives way in a narrow window, in this order.
  private static let dispensable = ["conversation_id", "direction", "language", "priority"]

  private func interactions(_ columns: Int) -> [StyledLine] {
    let note = listing.note(of: name).map { $0.wrapped(to: columns).map { StyledLine($0, .faint) } }
    guard !waiting.interactions.isEmpty else { return note ?? [] }
    var table = listing.listing
    table.caption = nil
    for (index, interaction) in waiting.interactions.enumerated() {
      let wait = waiting.observedAt.timeIntervalSince(interaction.since) * 1000
      table.rows[index].cells[0].tone =
        grading.tone(ofWait: wait, for: interaction.mediaType, in: queue)
    }
    return Table.lines(of: table, width: columns, dropping: Self.dispensable) + (note ?? [])
  }
}

extension Table {
  /// The lines without as few of these columns, in their order, as it takes to fit all in one part.
  static func lines(of listing: Listing, width: Int, dropping keys: [String]) -> [StyledLine] {
    var listing = listing
    for key in keys {
      let lines = lines(of: listing, width: width)
      if lines.count == listing.rows.count + 1 { return lines }
      for index in listing.columns.indices where listing.columns[index].key == key {
        listing.columns[index].isShown = false
      }
    }
    return lines(of: listing, width: width)
  }
}
