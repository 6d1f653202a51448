/// A topic as a screen shows it.
struct TopicPage {
  let page: HelpPage

  /// The widest word that what it means stands beside.
  private static let widestTerm = 24

  func text(_ topic: HelpTopic) -> String {
    let blocks = topic.blocks.map { block in
      switch block {
      case .paragraph(let text): text.wrapped(to: page.columns)
      case .definitions(let definitions): definitions.flatMap(lines)
      case .example(let lines): lines.map { $0.isEmpty ? "" : "    \($0)" }
      }
    }
    let heading = "\(topic.title): \(topic.summary)".wrapped(to: page.columns)
    return ([heading] + blocks).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// Several words that mean the same stand one below the other where they are long.
  private func lines(_ definition: HelpTopic.Definition) -> [String] {
    let isLong = definition.term.count > Self.widestTerm && definition.term.contains("_")
    guard isLong else { return page.entry(definition.term, definition.meaning) }
    let terms = definition.term.split(separator: " ").map(String.init)
    return terms.dropLast().map { "  \($0)" }
      + page.entry(terms[terms.count - 1], definition.meaning)
  }
}
