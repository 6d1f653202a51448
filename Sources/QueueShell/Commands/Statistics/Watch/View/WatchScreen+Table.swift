import FoundationEssentials
import GenesysCloud

/// The table of queues, as much of it as there is room for.
extension WatchScreen {
  mutating func table(columns: Int, room: Int, at now: Date) -> [StyledLine] {
    let content = shown
    guard content.figures.last != nil else { return [] }
    // Below its heading and above what is said of the whole.
    let most = max(1, room - 1)
    let all = WatchRows(content.figures, view, room: most, standing: content.standing)
    let isScrolled = all.queues.count > most
    let remarks = remarks(on: all)
    let shownRows = max(1, most - (remarks.isEmpty && !isScrolled ? 0 : 1))
    fit(
      WatchView.Extent(
        ids: all.queues.map(\.queue.id), count: all.queues.count, room: shownRows))
    let part = Array(all.queues.dropFirst(view.scroll).prefix(shownRows))
    let grading = grading
    let aggregates = aggregates(of: content)
    let table = WatchTable(
      part, aggregates: aggregates,
      // Not where only totals are asked for.
      hasTrend: QueueFigures.waiting.map(content.figures.tells) ?? false, selected: view.selected,
      hasColour: hasColour, at: now, columns: columns, widths: &widths
    ) { grading.tone(of: $0, in: $1) }
    var words = remarks
    if isScrolled {
      words.insert(
        "\(view.scroll + 1)–\(view.scroll + part.count) of \(all.queues.count)", at: 0)
    }
    if part.contains(where: { queue in
      aggregates.contains { WatchCell.isForbidden(queue[$0].figure) }
    }) {
      words.append("\(WatchCell.forbidden) no permission")
    }
    if !table.hidden.isEmpty { words.append("no room for \(table.hidden.joined(separator: ", "))") }
    let lines = table.lines
    guard !words.isEmpty, lines.count < room else { return lines }
    return lines + [StyledLine(words.joined(separator: " · ").shortened(to: columns), .faint)]
  }

  /// The aggregates that were chosen, and the longest wait, which tells most of what is wrong now.
  private func aggregates(of content: WatchContent) -> [Aggregate] {
    let chosen = content.figures.aggregates
    guard let longest = QueueFigures.longest, !chosen.contains(longest),
      // A dialect may have none.
      content.figures.tells(longest)
    else { return chosen }
    return chosen + [longest]
  }

  private func remarks(on rows: WatchRows) -> [String] {
    var words: [String] = []
    if rows.folded > 0 {
      words.append("\(rows.folded) quiet, a lists \(rows.folded == 1 ? "it" : "them")")
    }
    if !view.filter.isEmpty, !view.isFiltering {
      words.append(
        "\(rows.queues.count) of \(rows.queues.count + rows.filteredOut) with"
          + " \"\(HostileText.cleaned(view.filter))\", Esc shows all")
    }
    return words
  }
}
