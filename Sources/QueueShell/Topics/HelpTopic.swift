/// A page about what belongs to no single command: `help` shows it, and the man page has it as a
/// section. Words to be typed stand in backquotes.
struct HelpTopic: Sendable {
  enum Block: Sendable, Equatable {
    case paragraph(String)
    /// Words and what each of them means.
    case definitions([Definition])
    /// Lines to be typed.
    case example([String])
  }

  struct Definition: Sendable, Equatable {
    /// As it is typed or shown.
    let term: String
    let meaning: String

    init(_ term: String, _ meaning: String) {
      self.term = term
      self.meaning = meaning
    }
  }

  let name: String
  /// What it tells of, in one sentence.
  let summary: String
  let blocks: [Block]

  /// In the order of the man page.
  static let all = [
    language, naming, durations, figures, conditions, formats, scripting, settings, keys, files,
    environment, exitStatus,
  ]

  /// The topic of a name, which may be typed as several words: `exit status`.
  static func called(_ words: [String]) -> HelpTopic? {
    let name = words.joined(separator: "-").lowercased()
    return all.first { $0.name == name }
  }

  /// As a heading.
  var title: String { name.replacing("-", with: " ").uppercased() }
}
