import FoundationEssentials
import GenesysCloud
import LineEditing

/// What the first line of a watch tells: how it goes and how old the figures are.
struct WatchStatus: Sendable {
  /// `Every 10s` and, where that leaves too much out, `10s`.
  struct Words: Sendable, Equatable {
    var long: String
    var short: String

    init(_ long: String, short: String? = nil) {
      self.long = long
      self.short = short ?? long
    }
  }

  /// The most important first: what has no room even in short goes from the end.
  var parts: [Words] = []
  var isAlarming = false

  func line(columns: Int) -> StyledLine {
    let long = joined(parts.map(\.long))
    var text = long
    if Cells.width(of: long) > columns {
      var words = parts.map(\.short)
      while words.count > 1, Cells.width(of: joined(words)) > columns { words.removeLast() }
      text = joined(words).shortened(to: columns)
    }
    return StyledLine(text, isAlarming ? .warning : .faint)
  }

  private func joined(_ words: [String]) -> String { words.joined(separator: " · ") }
}
