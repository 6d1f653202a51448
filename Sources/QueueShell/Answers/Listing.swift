/// A column of an answer: a key for machines, a header for people.
struct Column: Sendable, Equatable {
  enum Alignment: Sendable { case left, right }

  var key: String
  var header: String
  var alignment: Alignment = .left
  /// Whether machines get it: a row number is for people only.
  var isRecorded = true
  /// Whether people get it in a table: an id is mostly for machines.
  var isShown = true
  /// The first columns stand again in each part of a table that is too wide.
  var isKey = false
  /// Left out of a table that is too wide with it.
  var isDispensable = false
}

/// One value of a row, as people read it and as machines read it.
struct Cell: Sendable, Equatable {
  var text: String
  /// For tsv and csv; times in milliseconds, rates 0 to 1, no data empty.
  var raw: String
  var tone: Tone = .plain

  init(_ text: String, raw: String? = nil, tone: Tone = .plain) {
    self.text = HostileText.cleaned(text)
    self.raw = raw.map(HostileText.cleaned) ?? self.text
    self.tone = tone
  }

  init(_ text: String?) { self.init(text ?? "–", raw: text ?? "") }
  init(_ number: Int?) { self.init(number.map { "\($0)" }) }
}

/// Rows of an answer, ready for each format.
struct Listing: Sendable {
  struct Row: Sendable {
    var cells: [Cell]
    var json: JSON
    /// The line form; nil: made of the columns.
    var line: String?
  }

  enum Layout: Sendable {
    /// A table, an array.
    case rows
    /// One thing, its fields below each other; a single object.
    case fields
  }

  var columns: [Column]
  var rows: [Row]
  var layout: Layout = .rows
  /// A poll of figures, whose form without a terminal is the line.
  var isPoll = false
  /// What people see in place of the rows where those are finer than a person reads: tables, one
  /// below the other.
  var tables: [Listing] = []
  /// Said of the whole, below the table, for people only.
  var caption: String?
}
