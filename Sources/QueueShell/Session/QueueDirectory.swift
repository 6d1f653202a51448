import GenesysCloud

/// The organisation's queues as this client sees them, and the rules by which users name them.
struct QueueDirectory: Sendable {
  let queues: [Queue]
  private let shared: Set<String>

  init(_ queues: [Queue]) {
    self.queues = queues
    var seen: Set<String> = []
    shared = Set(queues.map(\.name).filter { !seen.insert($0).inserted })
  }

  /// The name, with its division before it where several queues bear it.
  func display(_ queue: Queue) -> String {
    guard shared.contains(queue.name), let division = queue.division?.name else {
      return queue.name
    }
    return "\(division)/\(queue.name)"
  }

  /// The queues that a list of words means, each once, in the order named.
  /// - Parameter rows: the last listing, for `#N`.
  func resolve(_ words: [String], rows: [Queue], command: String) throws(ShellError) -> [Queue] {
    var found: [Queue] = []
    var ids: Set<String> = []
    for word in words {
      for queue in try matches(word, rows: rows, command: command, all: words)
      where ids.insert(queue.id).inserted {
        found.append(queue)
      }
    }
    return found
  }

  private func matches(
    _ word: String, rows: [Queue], command: String, all words: [String]
  ) throws(ShellError) -> [Queue] {
    guard !queues.isEmpty else { throw Self.nothingVisible }
    guard !word.isEmpty else {
      throw ShellError("\"\" names no queue.", next: "queues")
    }
    if let row = try Self.row(word, of: rows) { return [row] }
    if word.contains("*") {
      let found = queues.filter { Glob.matches(word, $0.name) || Glob.matches(word, path($0)) }
      if found.isEmpty { throw unknown(word, command: command) }
      return found
    }
    for step in Self.steps {
      let found = queues.filter { step($0, path($0), word) }
      if found.count == 1 { return found }
      if found.count > 1 {
        throw unquoted(words, command: command) ?? ambiguous(word, found, command: command)
      }
    }
    throw unquoted(words, command: command) ?? unknown(word, command: command)
  }

  /// Id, exact name, name in any case, part of a name: the first step that finds one wins.
  /// Swift compares strings by canonical equivalence, so é typed as one or two scalars is the same.
  private static let steps: [@Sendable (Queue, String, String) -> Bool] = [
    { queue, _, word in queue.id.lowercased() == word.lowercased() },
    { queue, path, word in queue.name == word || path == word },
    { queue, path, word in
      queue.name.lowercased() == word.lowercased() || path.lowercased() == word.lowercased()
    },
    { queue, path, word in
      queue.name.lowercased().contains(word.lowercased())
        || (word.contains("/") && path.lowercased().contains(word.lowercased()))
    },
  ]

  private func path(_ queue: Queue) -> String { "\(queue.division?.name ?? "")/\(queue.name)" }

  /// The row that `#N` names; nil when the word is no row.
  static func row(_ word: String, of rows: [Queue]) throws(ShellError) -> Queue? {
    guard word.first == "#", word.dropFirst().allSatisfy(\.isNumber), word.count > 1 else {
      return nil
    }
    guard let number = Int(word.dropFirst()), rows.indices.contains(number - 1) else {
      throw ShellError(
        rows.isEmpty
          ? "\"\(word)\" names a row, but nothing has been listed yet."
          : "\"\(word)\" is not in the last listing, which has rows #1 to #\(rows.count).",
        next: "queues")
    }
    return rows[number - 1]
  }

  private func ambiguous(_ word: String, _ found: [Queue], command: String) -> ShellError {
    let most = 10
    var lines = found.prefix(most).map { queue in
      let name = HostileText.cleaned(path(queue))
      return "  \(name)  \(HostileText.cleaned(queue.id))"
    }
    if found.count > most { lines.append("  and \(found.count - most) more") }
    return ShellError(
      "\"\(HostileText.cleaned(word))\" names \(found.count) queues:\n"
        + lines.joined(separator: "\n"),
      next: "\(command) \(Self.quoted(unique(found[0])))")
  }

  /// What names just this queue: its path, or its id where others have the same path.
  func unique(_ queue: Queue) -> String {
    queues.count { path($0) == path(queue) } > 1 ? queue.id : path(queue)
  }

  private static let nothingVisible = ShellError(
    "This organisation has no queues that this client may see.",
    advice: "A role in the right divisions shows them.", next: "whoami")

  /// A name with spaces that was typed without quotes; nil when the words are none.
  private func unquoted(_ words: [String], command: String) -> ShellError? {
    let joined = words.joined(separator: " ")
    guard words.count > 1,
      let queue = queues.first(where: { $0.name.lowercased() == joined.lowercased() })
    else { return nil }
    return ShellError(
      "\"\(HostileText.cleaned(joined))\" is one queue: a name with spaces is quoted.",
      next: "\(command) \(Self.quoted(queue.name))")
  }

  private func unknown(_ word: String, command: String) -> ShellError {
    let shown = HostileText.cleaned(word)
    let nearest = Nearness.nearest(to: word, among: Set(queues.map(\.name)).sorted())
    guard let first = queues.first(where: { $0.name == nearest.first }) else {
      return ShellError("No queue is called \"\(shown)\".", next: "queues")
    }
    let names = nearest.map { "\"\(HostileText.cleaned($0))\"" }.joined(separator: ", ")
    return ShellError(
      "No queue is called \"\(shown)\". Did you mean \(names)?",
      next: "\(command) \(Self.quoted(shared.contains(first.name) ? unique(first) : first.name))")
  }

  /// The name as it is typed: quoted where it has to be.
  static func quoted(_ name: String) -> String {
    let clean = HostileText.cleaned(name)
    guard needsQuotes(clean) || clean.isEmpty else { return clean }
    return inside(quote(of: clean), clean) + String(quote(of: clean))
  }

  /// The beginning of a name, with the quote that it opens left open.
  /// - Parameter isForced: whether what follows needs the quote even if this does not.
  static func openlyQuoted(_ beginning: String, isForced: Bool = false) -> String {
    let clean = HostileText.cleaned(beginning)
    return isForced || needsQuotes(clean) ? inside(quote(of: clean), clean) : clean
  }

  // By scalars, as lines are read: a mark may follow each of these signs.
  private static func needsQuotes(_ clean: String) -> Bool {
    let scalars = clean.unicodeScalars
    // A row of the last listing is no comment.
    if scalars.first == "#", scalars.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) {
      return scalars.count < 2
    }
    return scalars.first == "~"
      || scalars.contains { special.contains($0) || $0.properties.isWhitespace }
  }

  private static let special: Set<Unicode.Scalar> = [
    "'", "\"", "\\", "#", "*", "|", ">", ";", "$",
  ]

  private static func quote(of clean: String) -> Character {
    clean.unicodeScalars.contains("'") ? "\"" : "'"
  }

  private static func inside(_ quote: Character, _ clean: String) -> String {
    guard quote == "\"" else { return "'\(clean)" }
    var scalars = "\"".unicodeScalars
    for scalar in clean.unicodeScalars {
      if ["\\", "\"", "$"].contains(scalar) { scalars.append("\\") }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
