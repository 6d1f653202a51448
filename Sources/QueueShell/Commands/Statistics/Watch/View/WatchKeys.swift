import LineEditing

/// What the keys of a watch do, as `?` shows it.
enum WatchKeys {
  static let all: [(keys: String, meaning: String)] = [
    ("space", "freeze the view; figures go on being read"),
    ("r", "poll now"),
    ("+ -", "a longer or shorter interval"),
    ("s", "order: worst, most waiting, longest wait, name"),
    ("/", "show queues whose name holds a text; Esc ends it"),
    ("a", "list quiet queues too, or count them again"),
    ("↑ ↓", "mark a queue; PgUp PgDn Home End scroll"),
    ("Enter", "open the marked queue, or the first"),
    ("Esc", "back"),
    ("?", "these keys"),
    ("q", "leave, as Ctrl-C; Ctrl-Z stops, fg goes on"),
  ]

  static func lines(columns: Int) -> [StyledLine] {
    let width = all.map { Cells.width(of: $0.keys) }.max() ?? 0
    let rows = all.map { key in
      StyledLine([
        .init(text: key.keys.padded(to: width, .left), tone: .header),
        .init(text: "  " + key.meaning.shortened(to: max(8, columns - width - 2))),
      ])
    }
    return [StyledLine()] + rows
  }
}
