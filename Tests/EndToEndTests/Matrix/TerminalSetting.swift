import TerminalModel
import Testing

/// A terminal as users have them.
struct TerminalSetting: Sendable, CustomTestStringConvertible {
  var columns: Int
  var rows: Int
  var type: String
  var language: String

  static let all = [(80, 24), (40, 10)].flatMap { columns, rows in
    ["xterm-256color", "vt100", "dumb"].flatMap { type in
      ["C.UTF-8", "C"].map { language in
        TerminalSetting(columns: columns, rows: rows, type: type, language: language)
      }
    }
  }

  var kind: TerminalKind { TerminalKind(name: type) }

  var testDescription: String { "\(columns)x\(rows) \(type) \(language)" }
}
