import ArgumentParser
import GenesysCloud
import Glibc

/// Where the candidates for a value come from; the value's name in the declaration says which.
enum ValueSource: String, CaseIterable, Sendable {
  case queue, pattern, division, aggregate, span, region, setting, value, file
  case intervalOrQueue = "interval-or-queue"
  case interval
  /// As ArgumentParser's own declaration of `help` names it.
  case command = "subcommands"
  case scenario
  /// Values that only the user knows.
  case url, clientID = "client-id", polls, text, port, seed, factor, fault, count

  /// The candidates, without a network: names come from what the session remembers.
  func candidates(for word: String, before words: [String], in session: Session) -> [Suggestion] {
    switch self {
    case .queue: Self.queues(session)
    case .pattern: Self.queues(session)
    case .intervalOrQueue:
      words.isEmpty ? Self.intervals + Self.queues(session) : Self.queues(session)
    case .interval: Self.intervals
    case .division:
      Set((session.memory.directory?.queues ?? []).compactMap { $0.division?.name }).sorted()
        .map { Suggestion($0) }
    case .aggregate: Aggregate.all.map { Suggestion($0.alias, $0.meaning) }
    case .span: Interval.allCases.map { Suggestion($0.rawValue, $0.span) }
    case .region: Region.all.map { Suggestion($0.name, $0.domain) }
    case .setting: Setting.all.map { Suggestion($0.name, $0.meaning) }
    case .value:
      (Setting.all.first { $0.name == words.last }?.values ?? []).map { Suggestion($0) }
    case .command: Catalog.commands.map { Suggestion($0.name, $0.configuration.abstract) }
    case .file: Self.files(word)
    case .scenario: ["everyday", "surge", "empty"].map { Suggestion($0) }
    case .url, .clientID, .polls, .text, .port, .seed, .factor, .fault, .count: []
    }
  }

  private static let intervals = ["1s", "5s", "10s", "30s", "1m"].map { Suggestion($0) }

  private static func queues(_ session: Session) -> [Suggestion] {
    guard let directory = session.memory.directory else { return [] }
    return directory.queues.map { queue in
      var suggestion = Suggestion(directory.display(queue), queue.division?.name ?? "")
      suggestion.matchesInside = true
      return suggestion
    }
  }

  /// The entries of the folder that the word names so far.
  private static func files(_ word: String) -> [Suggestion] {
    let cut = word.lastIndex(of: "/").map { word.index(after: $0) } ?? word.startIndex
    let folder = String(word[..<cut])
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [Suggestion] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != "..", !name.hasPrefix(".") || word[cut...].hasPrefix(".") else {
        continue
      }
      let isFolder = Int32(entry.pointee.d_type) == 4  // DT_DIR, an enum that is not imported
      found.append(Suggestion(folder + name + (isFolder ? "/" : ""), isFinal: !isFolder))
    }
    return found.sorted { $0.text < $1.text }
  }
}

/// Something that may be meant, unquoted yet.
struct Suggestion: Sendable, Equatable {
  var text: String
  var summary: String
  /// Whether a word ends with it: a folder's name goes on.
  var isFinal: Bool
  /// Whether any part of it will do, as it will for queues when a command is run.
  var matchesInside = false

  init(_ text: String, _ summary: String = "", isFinal: Bool = true) {
    self.text = text
    self.summary = summary
    self.isFinal = isFinal
  }
}
