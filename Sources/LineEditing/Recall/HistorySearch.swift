/// A search through the history, letter by letter: Ctrl-R towards older lines, Ctrl-S to newer ones.
struct HistorySearch {
  /// A key's meaning while searching.
  enum Action {
    case type(Unicode.Scalar)
    case deleteBackward
    case older, newer
    /// Takes the line found.
    case accept
    /// Goes back to the line before the search.
    case cancel
  }

  private struct State {
    var query: String
    /// Where in the entries the found line is; their count: nowhere yet.
    var place: Int
    var isFailing = false
  }

  /// The line before the search.
  let original: EditedLine
  private let entries: [String]
  private var states: [State]

  init(from line: EditedLine, entries: [String]) {
    original = line
    self.entries = entries
    states = [State(query: "", place: entries.count)]
  }

  var query: String { state.query }
  /// Whether nothing (more) was found; the last line found stays.
  var isFailing: Bool { state.isFailing }
  /// The line found; nil before anything was.
  var match: String? { entries.indices.contains(state.place) ? entries[state.place] : nil }

  private var state: State { states[states.count - 1] }

  mutating func type(_ text: String) {
    let query = state.query + text
    look(for: query, in: entries.indices.prefix(state.place + 1).reversed())
  }

  /// Takes the last letter back, and what it found.
  mutating func deleteBackward() {
    guard let shorter = states.lastIndex(where: { $0.query.count < query.count }) else { return }
    states.removeSubrange((shorter + 1)...)
  }

  mutating func older() { look(for: query, in: entries.indices.prefix(state.place).reversed()) }

  mutating func newer() { look(for: query, in: Array(entries.indices.dropFirst(state.place + 1))) }

  /// Small letters find capitals too, a capital finds itself only.
  private mutating func look(for query: String, in places: [Int]) {
    guard !query.isEmpty else { return }
    let isExact = query.contains(where: \.isUppercase)
    let shown = query == state.query ? match : nil
    let found = places.first { place in
      let entry = entries[place]
      return entry != shown && (isExact ? entry : entry.lowercased()).contains(query)
    }
    states.append(
      State(query: query, place: found ?? state.place, isFailing: found == nil))
  }
}
