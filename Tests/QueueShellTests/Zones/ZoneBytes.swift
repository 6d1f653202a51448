/// Files of time zones, made by hand.
enum ZoneBytes {
  /// One of version 2: offsets by turns, with the seconds from which they hold, and a last line.
  static func file(
    first: Int, changes: [(second: Int, offset: Int)] = [], rule: String = ""
  ) -> [UInt8] {
    let offsets = [first] + changes.map(\.offset)
    let head = header(times: 0, types: 1) + number(first, 4) + [0, 0, 0x41, 0]
    let body =
      changes.flatMap { number($0.second, 8) } + changes.indices.map { UInt8($0 + 1) }
      + offsets.flatMap { number($0, 4) + [0, 0] } + [0x41, 0]
    return head + header(times: changes.count, types: offsets.count) + body
      + Array("\n\(rule)\n".utf8)
  }

  static func fixed(offset: Int) -> [UInt8] { file(first: offset) }

  private static func header(times: Int, types: Int) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      + [0, 0, 0, times, types, 2].flatMap { number($0, 4) }
  }

  private static func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: value >> ((size - 1 - $0) * 8)) }
  }
}
