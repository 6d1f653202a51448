import FoundationEssentials
import GenesysCloud

/// How waiting interactions look in a list, oldest first.
struct WaitingListing {
  private let found: WaitingInteractions
  /// Names of skills and languages by id.
  private let names: [String: String]

  init(_ found: WaitingInteractions, names: [String: String]) {
    self.found = found
    self.names = names
  }

  var listing: Listing {
    Listing(
      columns: [
        Column(key: "waiting_ms", header: "WAITING", alignment: .right, isKey: true),
        Column(key: "since", header: "SINCE", isShown: false),
        Column(key: "media_type", header: "MEDIA"),
        Column(key: "priority", header: "PRIORITY", alignment: .right),
        Column(key: "skills", header: "SKILLS"), Column(key: "language", header: "LANGUAGE"),
        Column(key: "direction", header: "DIRECTION"),
        Column(key: "conversation_id", header: "CONVERSATION", isDispensable: true),
      ],
      rows: found.interactions.map(row), caption: caption)
  }

  /// Said when nothing is listed or something is left out: what a script must know, too.
  func note(of queue: String) -> String? {
    if let cut { return "Listed are \(cut)." }
    guard found.interactions.isEmpty else { return nil }
    switch found.count {
    case nil: return "No data for \"\(queue)\": the server tells nothing of it."
    case 0: return "Nothing waits in \"\(queue)\"."
    case let count?: return "\(count) wait in \"\(queue)\", of which the server lists none."
    }
  }

  private func row(_ interaction: WaitingInteraction) -> Listing.Row {
    let age = max(0, found.observedAt.timeIntervalSince(interaction.since)) * 1000
    let milliseconds = age.isFinite && age < 1e15 ? Int(age.rounded()) : nil
    let since = Clock.utc(interaction.since, milliseconds: true)
    let skills = interaction.skillIDs.map { names[$0] ?? $0 }
    let language = interaction.languageID.map { names[$0] ?? $0 }
    return Listing.Row(
      cells: [
        Cell(Clock.span(milliseconds: age), raw: milliseconds.map { "\($0)" } ?? ""), Cell(since),
        Cell(interaction.mediaType), Cell(interaction.priority),
        skills.isEmpty ? Cell(nil as String?) : Cell(skills.joined(separator: ", ")),
        Cell(language), Cell(interaction.direction), Cell(interaction.conversationID),
      ],
      json: .object([
        "conversationId": .optional(interaction.conversationID),
        "mediaType": .string(interaction.mediaType), "direction": .optional(interaction.direction),
        "since": .string(since), "waitingMs": .optional(milliseconds),
        "priority": .optional(interaction.priority), "skills": .array(skills.map(JSON.string)),
        "language": .optional(language),
      ]))
  }

  private var caption: String? {
    guard let count = found.count, count > 0 else { return nil }
    return "\(count) waiting, times m:ss"
  }

  /// `the oldest 50 and newest 50 of 312`, with the media type where several may be meant.
  private var cut: String? {
    guard !found.caps.isEmpty else { return nil }
    let isOnlyOne = Set(found.interactions.map(\.mediaType)).count < 2 && found.caps.count == 1
    return found.caps.map { cap in
      let oldest = cap.listed / 2
      let whole = cap.count.map { " of \($0)" } ?? ""
      return "\(isOnlyOne ? "" : "\(HostileText.cleaned(cap.mediaType)): ")the oldest \(oldest)"
        + " and newest \(cap.listed - oldest)\(whole)"
    }.joined(separator: "; ")
  }
}
