import ArgumentParser
import GenesysCloud

/// When colour is used.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, always, never
}

/// Which statistics dialect is spoken.
enum DialectName: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto, observations, statistics
}

/// What `set` shows and changes.
struct Settings: Sendable, Equatable {
  /// nil: by what the output is.
  var format: Format?
  var colour = ColourChoice.auto
  var dialect = DialectName.auto
  /// Whether what a command still takes is told while it is typed.
  var showsHints = true
  /// Whether long results go through a pager.
  var isPaged = true
  /// Whether it is told how long each command took.
  var isTimed = false
  /// Whether each request is told on stderr.
  var isVerbose = false
  /// From where on figures are coloured, in the place of the rules.
  var thresholds: [Aggregate: Threshold] = [:]
  /// Whether the terminal's bell rings for an alert.
  var hasBell = true
  /// How the terminal is asked to show a notification of an alert.
  var notification = TerminalNotification.Choice.auto
}

/// A setting that takes one of a few values: its name, and how it is read and written.
struct Setting: Sendable {
  let name: String
  let meaning: String
  let values: [String]
  let value: @Sendable (Settings) -> String
  let set: @Sendable (inout Settings, String) -> Void

  static let all: [Setting] = [
    Setting(
      name: "api", meaning: "Which statistics dialect is spoken",
      values: DialectName.allCases.map(\.rawValue), value: { $0.dialect.rawValue },
      set: { $0.dialect = DialectName(rawValue: $1) ?? $0.dialect }),
    switched("bell", "Whether the terminal's bell rings for an alert", \.hasBell),
    Setting(
      name: "color", meaning: "When colour is used",
      values: ColourChoice.allCases.map(\.rawValue), value: { $0.colour.rawValue },
      set: { $0.colour = ColourChoice(rawValue: $1) ?? $0.colour }),
    Setting(
      name: "format", meaning: "How results are written; auto goes by where they go",
      values: ["auto"] + Format.allCases.map(\.rawValue),
      value: { $0.format?.rawValue ?? "auto" },
      set: { $0.format = Format(rawValue: $1) }),
    switched("hints", "Whether a line is explained while it is typed", \.showsHints),
    Setting(
      name: "notify",
      meaning: "How a terminal is asked to notify of an alert; auto goes by what it is",
      values: TerminalNotification.Choice.allCases.map(\.rawValue),
      value: { $0.notification.rawValue },
      set: { $0.notification = TerminalNotification.Choice(rawValue: $1) ?? $0.notification }),
    switched("pager", "Whether results longer than the screen go through a pager", \.isPaged),
    switched("timing", "Whether it is told how long each command took", \.isTimed),
    switched("verbose", "Whether each request is told on stderr", \.isVerbose),
  ]

  /// One that is on or off.
  private static func switched(
    _ name: String, _ meaning: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, meaning: meaning, values: ["on", "off"],
      value: { $0[keyPath: path] ? "on" : "off" }, set: { $0[keyPath: path] = $1 == "on" })
  }
}
