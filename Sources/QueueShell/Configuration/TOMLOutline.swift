/// Where the tables and keys of a TOML text stand. TOMLKit reads the values but does not tell their
/// places; this tells places and understands no value. Whatever the text is, it gives what it finds.
struct TOMLOutline: Sendable {
  /// Both from 1; the column in characters.
  struct Position: Sendable, Equatable {
    var line: Int
    var column: Int
  }

  enum Kind: Sendable {
    /// `[a.b]`; its place is that of the bracket.
    case table
    /// `[[a.b]]`
    case tableOfArray
    /// Also one in an inline table.
    case key
    /// A value in an array; its key is its number, from 0.
    case element
  }

  struct Entry: Sendable {
    let kind: Kind
    /// The entry that it stands in; nil at the top. A path is not kept whole: with many keys in
    /// a table of a long name it would be the better part of the memory.
    let parent: Int?
    /// As written there: more than one in `[a.b]` and `a.b = 1`.
    let keys: [String]
    let position: Position
    /// The bytes from the first of the name or bracket to the last of the value or header.
    var range: Range<Int>
    /// The bytes of the value; empty for a table.
    var value: Range<Int>
  }

  /// What edits work on.
  let bytes: [UInt8]
  /// In the order of the text.
  let entries: [Entry]

  init(_ text: String) {
    var scanner = TOMLScanner(Array(text.utf8))
    scanner.scan()
    (bytes, entries) = (scanner.cursor.bytes, scanner.entries)
  }

  /// Where a path stands; for one that is only part of others, `a` of `[a.b]`, where the first of
  /// them stands.
  func position(of path: [String]) -> Position? {
    (entry(path) ?? entries.indices.first { begins(entries[$0], with: path) }.map { entries[$0] })?
      .position
  }

  /// Where the value of a key stands.
  func valuePosition(of path: [String]) -> Position? {
    entry(path).flatMap { entry in
      entry.value.isEmpty ? entry.position : position(ofByte: entry.value.lowerBound)
    }
  }

  /// The first entry of exactly that path.
  func entry(_ path: [String], where isMeant: (Entry) -> Bool = { _ in true }) -> Entry? {
    index(of: path, where: isMeant).map { entries[$0] }
  }

  func index(of path: [String], where isMeant: (Entry) -> Bool = { _ in true }) -> Int? {
    entries.indices.first { isMeant(entries[$0]) && leads(entries[$0], to: path) }
  }

  /// All keys that lead to an entry.
  func path(of entry: Entry) -> [String] {
    var path: [[String]] = [entry.keys]
    var parent = entry.parent
    while let index = parent {
      path.append(entries[index].keys)
      parent = entries[index].parent
    }
    return path.reversed().flatMap { $0 }
  }

  private func leads(_ entry: Entry, to path: [String]) -> Bool {
    var rest = path[...]
    var current: Entry? = entry
    while let entry = current {
      guard rest.count >= entry.keys.count, rest.suffix(entry.keys.count) == entry.keys[...] else {
        return false
      }
      rest = rest.dropLast(entry.keys.count)
      current = entry.parent.map { entries[$0] }
    }
    return rest.isEmpty
  }

  private func begins(_ entry: Entry, with path: [String]) -> Bool {
    // Only a header or a dotted key at the top can name what has no entry of its own.
    let path = path[...]
    let parent = entry.parent.map { entries[$0].keys } ?? []
    return parent.count + entry.keys.count > path.count && (parent + entry.keys).starts(with: path)
  }

  private func position(ofByte offset: Int) -> Position {
    let before = bytes[..<offset]
    let newline = UInt8(ascii: "\n")
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return Position(
      line: before.count { $0 == newline } + 1,
      column: String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
  }
}
