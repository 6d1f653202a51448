import GenesysCloud

/// A figure with its aggregate, as people and machines read it.
///
/// Zero, no data, no permission and what could not be read are four answers and look different.
struct FigureCell: Sendable {
  let aggregate: Aggregate
  let figure: Figure

  var cell: Cell {
    switch figure {
    case .value(let value):
      Cell(Self.text(value, aggregate.unit), raw: json == .null ? "" : json.compact)
    case .noData: Cell("–", raw: "", tone: .faint)
    case .unavailable(let reason): Cell(Self.short(reason), raw: "", tone: .warning)
    }
  }

  /// `null` for what is unknown, never 0.
  var json: JSON {
    guard case .value(let value) = figure, value.isFinite, abs(value) < 1e15 else { return .null }
    switch aggregate.unit {
    case .count, .milliseconds: return .integer(Int(value.rounded()))
    case .rate: return .number((value * 1_000_000).rounded() / 1_000_000)
    }
  }

  /// `Avg Handle: 322000ms`, as in the founding document's line.
  var line: String {
    let value: String
    switch (figure, aggregate.unit) {
    case (.value, .milliseconds) where json != .null: value = json.compact + "ms"
    case (.value, .count) where json != .null: value = json.compact
    default: value = cell.text
    }
    return "\(aggregate.label): \(value)"
  }

  /// As it is said in a sentence.
  var words: String {
    switch figure {
    case .value(let value) where aggregate.unit == .rate: Percentage.text(value)
    case .value, .unavailable: cell.text
    case .noData: aggregate.isAge ? "none" : "no data"
    }
  }

  /// Why there is no figure; nil when there is one, or when there is simply no data.
  var reason: String? {
    guard case .unavailable(let reason) = figure else { return nil }
    switch reason {
    case .noPermission(let names):
      return names.isEmpty
        ? "no permission"
        : "no permission: \(names.map(HostileText.cleaned).joined(separator: ", "))"
    case .notInDialect: return "this dialect does not give it"
    case .nowOnly: return "known for now only, not for an interval"
    case .unanswered:
      return "the answer does not mention the queue: unknown there, or not visible to this client"
    case .refused(let error): return Self.refusal(error)
    case .failed(let error): return ShellError(explaining: error).message
    }
  }

  /// In the server's own words.
  static func refusal(_ error: CloudError) -> String {
    let words = HostileText.cleaned(error.message ?? "").shortened(to: 300)
    return "the server refuses it" + (words.isEmpty ? "" : ": \"\(words)\"")
  }

  private static func short(_ reason: Unavailability) -> String {
    switch reason {
    case .noPermission: "no permission"
    case .notInDialect: "not given"
    case .nowOnly: "now only"
    case .unanswered: "no answer"
    case .refused: "refused"
    case .failed: "unread"
    }
  }

  private static func text(_ value: Double, _ unit: Aggregate.Unit) -> String {
    switch unit {
    case .count: value.isFinite && abs(value) < 1e15 ? "\(Int(value.rounded()))" : "?"
    case .milliseconds: Clock.span(milliseconds: value)
    case .rate: Percentage.text(value, isAligned: true)
    }
  }
}
