import ArgumentParser

/// How results are written.
enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// Aligned columns, for people.
  case table
  /// A field a line, for people with rows too wide for their window.
  case vertical
  /// A header row and tab-separated values.
  case tsv
  /// A header row and comma-separated values.
  case csv
  /// One JSON value.
  case json
  /// One JSON object a line.
  case jsonl
  /// One YAML value.
  case yaml
  /// A Markdown table, for tickets and chats.
  case markdown
  /// One readable line a row.
  case line
}
