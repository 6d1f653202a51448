/// A history on disk: plain text, one entry a line, oldest first.
struct HistoryFile {
  private let file: PrivateFile

  init(path: String) { file = PrivateFile(path: path) }

  /// The newest entries; none when there is no file yet.
  func entries(limit: Int) throws(PrivateFile.Failure) -> [String] {
    Self.entries(try file.contents(), limit: limit)
  }

  /// Adds an entry to what the file holds by now, which other sessions may have added to.
  func append(_ line: String, limit: Int) throws(PrivateFile.Failure) {
    try file.update { bytes in
      var kept = Self.entries(bytes, limit: limit)
      if kept.last != line { kept.append(line) }
      return kept.suffix(limit).map { HistoryEntry.encoded($0) + "\n" }.joined()
    }
  }

  /// From the end, so that a file of any length costs little more than reading it.
  private static func entries(_ bytes: [UInt8], limit: Int) -> [String] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty, lines.count < limit {
      let start = rest.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if start < rest.endIndex { lines.append(rest[start...]) }
      rest = rest[..<max(start - 1, 0)]
    }
    return lines.reversed().map(HistoryEntry.decoded)
  }
}
