import FoundationEssentials

/// A history on disk: plain text, oldest first, each line after the time it was entered:
///
///     # A history of queuesh: ...
///     #1764108000
///     stats Support
///
/// The first line marks the file as ours. One without it is read all the same, as older versions
/// wrote none, but it may be anybody's, and then nothing is written to it.
struct HistoryFile {
  /// A part of the file: an entry with the time before it.
  private struct Record {
    /// Where it begins, at its time if it has one.
    var start: Int
    var line: ArraySlice<UInt8>
    var enteredAt: Date?
  }

  private static let mark = "# A history of queuesh: "
  private static let header =
    mark + "the time each line was entered, in seconds since 1970, then the line.\n"
  /// The file is read whole at each start, so it is cut here too.
  private static let sizeLimit = 4_000_000

  private let file: PrivateFile
  /// Whether the file lies where only we write, so that one without a mark is an older one of ours.
  private let isOwn: Bool

  init(path: String, isOwn: Bool) {
    file = PrivateFile(path: path)
    self.isOwn = isOwn
  }

  /// The newest entries, none when there is no file yet, and whether the file may be written.
  func entries(limit: Int) throws(PrivateFile.Failure) -> (entries: [HistoryEntry], isOurs: Bool) {
    let bytes = try file.contents()
    let entries = Self.records(in: bytes, limit: limit).map {
      HistoryEntry(HistoryEntry.line($0.line), at: $0.enteredAt)
    }
    return (entries, isOurs(bytes))
  }

  /// Adds an entry to what the file holds by now, which other sessions may have added to. What is
  /// there stays as it is to the byte, but for a repeated last line and for what is too much.
  ///
  /// - Returns: whether the file is ours to write; nothing is changed otherwise.
  func append(_ entry: HistoryEntry, limit: Int) throws(PrivateFile.Failure) -> Bool {
    var isOurs = true
    try file.update { bytes in
      isOurs = self.isOurs(bytes)
      guard isOurs else { return nil }
      var kept = Self.records(in: bytes, limit: limit)
      var end = bytes.endIndex
      if let last = kept.last, HistoryEntry.line(last.line) == entry.line {
        end = last.start
        kept.removeLast()
      }
      let added = entry.encoded
      let tooMany = max(0, kept.count + 1 - limit)
      let start = kept.dropFirst(tooMany).first {
        end - $0.start + added.utf8.count <= Self.sizeLimit
      }
      let text = String(decoding: bytes[(start?.start ?? end)..<end], as: UTF8.self)
      return Self.header + text + (text.isEmpty || text.utf8.last == 0x0A ? "" : "\n") + added
    }
    return isOurs
  }

  private func isOurs(_ bytes: [UInt8]) -> Bool {
    isOwn || bytes.isEmpty || bytes.starts(with: Self.mark.utf8)
  }

  /// From the end, so that a file of any length costs little more than reading it.
  private static func records(in bytes: [UInt8], limit: Int) -> [Record] {
    let first = bytes.starts(with: mark.utf8) ? bytes.firstIndex(of: 0x0A) ?? bytes.count : 0
    var found: [Record] = []
    var rest = bytes[first...]
    while !rest.isEmpty {
      let start = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? first
      let line = rest[start...]
      rest = rest[..<max(start - 1, first)]
      if let time = HistoryEntry.time(line) {
        guard let last = found.indices.last, found[last].enteredAt == nil else { continue }
        found[last].enteredAt = time
        found[last].start = start
      } else if found.count == limit {
        break
      } else if !line.isEmpty {
        found.append(Record(start: start, line: line))
      }
    }
    return found.reversed()
  }
}
