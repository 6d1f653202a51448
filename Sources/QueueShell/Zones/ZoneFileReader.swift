/// Reads the parts of a zone file; nil where they do not hold together.
struct ZoneFileReader {
  struct Header {
    let version: UInt8
    let isUTCCount: Int
    let isStandardCount: Int
    let leapCount: Int
    let timeCount: Int
    let typeCount: Int
    let letterCount: Int

    func size(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + letterCount + leapCount * (timeSize + 4)
        + isStandardCount + isUTCCount
    }
  }

  struct Body {
    let changes: [Int]
    let offsets: [Int]
    let first: Int
  }

  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func readHeader() -> Header? {
    guard let head = take(44), head.starts(with: "TZif".utf8) else { return nil }
    let counts = (0..<6).map { Self.number(head.dropFirst(20 + $0 * 4).prefix(4)) }
    guard counts.allSatisfy({ (0..<100_000).contains($0) }), counts[4] > 0 else { return nil }
    return Header(
      version: head[head.startIndex + 4], isUTCCount: counts[0], isStandardCount: counts[1],
      leapCount: counts[2], timeCount: counts[3], typeCount: counts[4], letterCount: counts[5])
  }

  mutating func skipBody(_ header: Header, timeSize: Int) -> Bool {
    take(header.size(timeSize: timeSize)) != nil
  }

  mutating func readBody(_ header: Header, timeSize: Int) -> Body? {
    guard var body = take(header.size(timeSize: timeSize)) else { return nil }
    let times = (0..<header.timeCount).map {
      Self.number(body.dropFirst($0 * timeSize).prefix(timeSize))
    }
    body = body.dropFirst(header.timeCount * timeSize)
    let kinds = body.prefix(header.timeCount).map(Int.init)
    body = body.dropFirst(header.timeCount)
    let offsets = (0..<header.typeCount).map { Self.number(body.dropFirst($0 * 6).prefix(4)) }
    guard kinds.allSatisfy(offsets.indices.contains),
      zip(times, times.dropFirst()).allSatisfy(<),
      offsets.allSatisfy({ abs($0) < 90_000 })
    else { return nil }
    return Body(changes: times, offsets: kinds.map { offsets[$0] }, first: offsets[0])
  }

  /// The line behind the second body.
  mutating func readRule() -> ZoneRule? {
    guard rest.popFirst() == UInt8(ascii: "\n") else { return nil }
    return ZoneRule(String(decoding: rest.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// Big-endian, with a sign.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    let raw = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return bytes.count == 4 ? Int(Int32(truncatingIfNeeded: raw)) : Int(Int64(bitPattern: raw))
  }
}
