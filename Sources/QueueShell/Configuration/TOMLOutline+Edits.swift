/// Edits of the text itself: every comment and blank line outside of the value stays. They do not
/// understand the text, so what comes out has to be read again before it is kept.
extension TOMLOutline {
  /// The text with a key of a table set: its value replaced, else added at the table's end, else in
  /// a table of its own at the end of the text.
  /// - Parameters:
  ///   - table: its path; empty: at the top.
  ///   - value: as it is written in TOML.
  func setting(_ key: String, of table: [String], to value: String) -> String {
    if let entry = entry(table + [key], where: { $0.kind == .key }) {
      return replacing(entry.value, with: value)
    }
    if table.isEmpty { return addingAtTop("\(TOMLSpelling.keys([key])) = \(value)") }
    if let index = index(of: table, where: { $0.kind == .table }) {
      let last = entries.last { $0.parent == index && $0.kind == .key } ?? entries[index]
      return adding("\(TOMLSpelling.keys([key])) = \(value)", below: last)
    }
    if let index = index(of: table, where: isInlineTable) {
      return adding("\(TOMLSpelling.keys([key])) = \(value)", within: index)
    }
    if let sibling = entries.last(where: { isDotted($0, in: table) }) {
      let keys = table.dropFirst(header(of: sibling).count) + [key]
      return adding("\(TOMLSpelling.keys(Array(keys))) = \(value)", below: sibling)
    }
    return addingAtEnd(
      "[\(TOMLSpelling.keys(table))]\(newline)\(TOMLSpelling.keys([key])) = \(value)")
  }

  /// The text without a key; a comment behind it stays on its line.
  func removing(_ key: String, of table: [String]) -> String {
    guard let index = index(of: table + [key], where: { $0.kind == .key }) else {
      return replacing(0..<0, with: "")
    }
    let entry = entries[index]
    if let parent = entry.parent, entries[parent].kind != .table, !entries[parent].value.isEmpty {
      return removing(index, within: parent)
    }
    let line = lineStart(of: entry)..<lineEnd(behind: entry.range.upperBound)
    let rest = bytes[entry.range.upperBound..<line.upperBound]
    let isAlone = rest.allSatisfy { $0 <= 0x20 }
    return replacing(isAlone ? line : entry.range, with: "")
  }

  // MARK: - Where a key belongs

  private func isInlineTable(_ entry: Entry) -> Bool {
    entry.kind == .key && bytes[entry.value].first == UInt8(ascii: "{")
  }

  /// The table whose header stands above an entry.
  private func header(of entry: Entry) -> [String] { entry.parent.map { entries[$0].keys } ?? [] }

  /// Whether an entry makes a table by its dotted key: `acme.region = 1` below `[profiles]`. Such a
  /// table can have no header.
  private func isDotted(_ entry: Entry, in table: [String]) -> Bool {
    guard entry.kind == .key, entry.keys.count > 1,
      entry.parent.map({ entries[$0].kind == .table }) ?? true
    else { return false }
    let header = header(of: entry)
    return header.count < table.count && header.count + entry.keys.count > table.count
      && (header + entry.keys).starts(with: table)
  }

  // MARK: - The text

  private var newline: String {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), first > 0 else { return "\n" }
    return bytes[first - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }

  private func replacing(_ range: Range<Int>, with text: String) -> String {
    String(
      decoding: bytes[..<range.lowerBound] + Array(text.utf8) + bytes[range.upperBound...],
      as: UTF8.self)
  }

  private func lineStart(of entry: Entry) -> Int {
    bytes[..<entry.range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }

  /// The first byte of the next line.
  private func lineEnd(behind offset: Int) -> Int {
    bytes[offset...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  private func adding(_ line: String, below entry: Entry) -> String {
    let start = lineStart(of: entry)
    let indent = String(
      decoding: bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    return adding(indent + line, at: lineEnd(behind: entry.range.upperBound))
  }

  private func adding(_ lines: String, at offset: Int) -> String {
    let isLineStart = offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
    return replacing(
      offset..<offset, with: (isLineStart ? "" : newline) + lines + newline)
  }

  private func addingAtEnd(_ lines: String) -> String {
    adding((bytes.isEmpty ? "" : newline) + lines, at: bytes.count)
  }

  private func addingAtTop(_ line: String) -> String {
    if let last = entries.last(where: { $0.parent == nil && $0.kind == .key }) {
      return adding(line, below: last)
    }
    guard let first = entries.first else { return addingAtEnd(line) }
    return adding(line + newline, at: startOfComment(above: first))
  }

  /// Where the comment lines that belong to a header begin.
  private func startOfComment(above entry: Entry) -> Int {
    var start = lineStart(of: entry)
    while start > 0 {
      let before = bytes[..<(start - 1)].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let line = bytes[before..<start].drop { $0 == 0x20 || $0 == 0x09 }
      guard line.first == UInt8(ascii: "#") else { break }
      start = before
    }
    return start
  }

  private func adding(_ pair: String, within table: Int) -> String {
    if let last = entries.last(where: { $0.parent == table }) {
      return replacing(last.range.upperBound..<last.range.upperBound, with: ", \(pair)")
    }
    return replacing(entries[table].value, with: "{ \(pair) }")
  }

  private func removing(_ index: Int, within table: Int) -> String {
    let siblings = entries.indices.filter { entries[$0].parent == table }
    let entry = entries[index]
    if let next = siblings.first(where: { $0 > index }) {
      return replacing(entry.range.lowerBound..<entries[next].range.lowerBound, with: "")
    }
    if let previous = siblings.last(where: { $0 < index }) {
      return replacing(entries[previous].range.upperBound..<entry.range.upperBound, with: "")
    }
    return replacing(entry.range, with: "")
  }
}
