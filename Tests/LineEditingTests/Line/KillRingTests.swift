import Testing

@testable import LineEditing

struct KillRingTests {
  @Test func cutsInARowAreJoinedInReadingOrder() {
    var ring = KillRing()
    ring.keep("two", .backward, joining: false)
    ring.keep("one ", .backward, joining: true)
    ring.keep(" three", .forward, joining: true)
    #expect(ring.current == "one two three")
  }

  @Test func turningGoesBackAndRound() {
    var ring = KillRing()
    #expect(ring.current == nil)
    for text in ["a", "b", "c"] { ring.keep(text, .forward, joining: false) }
    var seen = [ring.current]
    for _ in 1...3 {
      ring.turn()
      seen.append(ring.current)
    }
    #expect(seen == ["c", "b", "a", "c"])
  }

  @Test func theOldestAreForgotten() {
    var ring = KillRing()
    for number in 1...40 { ring.keep("\(number)", .forward, joining: false) }
    ring.turn()
    for _ in 1...29 { ring.turn() }
    #expect(ring.current == "40")
  }
}
