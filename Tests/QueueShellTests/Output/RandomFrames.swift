@testable import QueueShell

/// Frames as they may follow each other: some alike but for a few cells, some quite different.
struct RandomFrames {
  private static let pieces = [
    "a", "7", "42", " ", "  ", "      ", "Support", "日本", "한", "é", "e\u{301}", "▁▂█", "…", "ﾊ",
    "\u{308}",
  ]
  private static let tones: [Tone] = [
    .plain, .plain, .header, .faint, .good, .warning, .bad, .accent,
  ]

  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(in range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  mutating func frame(atMost rows: Int) -> [StyledLine] {
    (0..<number(in: 0...rows)).map { _ in line() }
  }

  /// Another frame, mostly of the same lines.
  mutating func frame(after former: [StyledLine], atMost rows: Int) -> [StyledLine] {
    if number(in: 0...9) == 0 { return frame(atMost: rows) }
    var lines = former
    for index in lines.indices where number(in: 0...2) == 0 { change(&lines[index]) }
    if number(in: 0...3) == 0 { lines += frame(atMost: 3) }
    if number(in: 0...3) == 0 { lines.removeLast(min(lines.count, number(in: 1...3))) }
    return Array(lines.prefix(rows))
  }

  private mutating func line() -> StyledLine {
    StyledLine((0..<number(in: 0...6)).map { _ in span() })
  }

  private mutating func span() -> StyledLine.Span {
    let text = (0..<number(in: 0...4)).map { _ in Self.pieces.randomElement(using: &generator) ?? ""
    }
    return StyledLine.Span(
      text: text.joined(), tone: Self.tones.randomElement(using: &generator) ?? .plain,
      isStrong: number(in: 0...5) == 0, isInverse: number(in: 0...7) == 0)
  }

  private mutating func change(_ line: inout StyledLine) {
    guard let index = line.spans.indices.randomElement(using: &generator) else {
      return line = self.line()
    }
    line.spans[index] = span()
  }
}
