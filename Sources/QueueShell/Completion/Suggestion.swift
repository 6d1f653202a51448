/// Something that may be meant, unquoted yet.
struct Suggestion: Sendable, Equatable {
  var text: String
  var summary: String
  /// Whether a word ends with it: a folder's name goes on.
  var isFinal: Bool
  /// Whether a quote that it needs stays open for what goes on.
  var isOpen: Bool

  init(_ text: String, _ summary: String = "", isFinal: Bool = true, isOpen: Bool = false) {
    self.text = text
    self.summary = summary
    self.isFinal = isFinal
    self.isOpen = isOpen
  }
}

/// What fits a word: the first of it one by one, and what is true of all of it.
struct Matches: Sendable, Equatable {
  var suggestions: [Suggestion] = []
  /// How many more there are.
  var missing = 0
  /// What all of them begin with; nil where the word is inside them.
  var beginning: String?
  /// The queues among them.
  var queueIDs: [String] = []

  init() {}

  /// Those that begin like the word, in any case and without accents.
  init(_ word: String, among suggestions: [Suggestion]) {
    let wanted = Folding.folded(word)
    self.suggestions = suggestions.filter { Folding.folded($0.text).starts(with: wanted) }
    guard let first = self.suggestions.first else { return }
    beginning = self.suggestions.dropFirst().reduce(first.text) {
      Folding.sharedBeginning($0, $1.text)
    }
  }

  /// Both, these first. Names that only hold the word give way to those that begin like it.
  func joined(with others: Matches) -> Matches {
    guard !suggestions.isEmpty else { return others }
    guard let mine = beginning, let theirs = others.beginning else { return self }
    var joined = self
    joined.suggestions += others.suggestions
    joined.missing += others.missing
    joined.queueIDs += others.queueIDs
    joined.beginning = Folding.sharedBeginning(mine, theirs)
    return joined
  }
}
