import Testing

@testable import LineEditing

struct EditedLineTests {
  /// A line with `|` where the cursor is.
  private func line(_ marked: String) -> EditedLine {
    let cursor = marked.utf8.firstIndex(of: UInt8(ascii: "|")) ?? marked.utf8.endIndex
    return EditedLine(
      text: marked.replacing("|", with: ""),
      cursor: marked.utf8.distance(from: marked.utf8.startIndex, to: cursor))
  }

  private func marked(_ line: EditedLine?) -> String? {
    line.map { "\($0.before)|\($0.after)" }
  }

  @Test(arguments: [
    ("one two|", "one |two"), ("one-two|", "one-|two"), ("one  |", "|one  "), ("|one", "|one"),
    ("größe|x", "|größex"), ("日本 語|", "日本 |語"),
  ])
  func wordBefore(_ from: String, _ to: String) {
    #expect(marked(line(from).moved(to: line(from).startOfWord)) == to)
  }

  @Test(arguments: [("|one two", "one| two"), ("one| two", "one two|"), ("one|", "one|")])
  func wordAfter(_ from: String, _ to: String) {
    #expect(marked(line(from).moved(to: line(from).endOfWord)) == to)
  }

  @Test(arguments: [("a 'b-c'|", "a |'b-c'"), ("a  |", "|a  ")])
  func blacknessBefore(_ from: String, _ to: String) {
    #expect(marked(line(from).moved(to: line(from).startOfBlackness)) == to)
  }

  @Test(arguments: [
    ("ab\ncd|", "ab|\ncd"), ("abc\nd|", "a|bc\nd"), ("a\nbcd|", "a|\nbcd"),
    ("é日x\nab|", "é日|x\nab"),
  ])
  func rowAbove(_ from: String, _ to: String) {
    #expect(marked(line(from).movedUp) == to)
  }

  @Test(arguments: [
    ("ab|\ncd", "ab\ncd|"), ("abc|\nd", "abc\nd|"), ("|a\n\nb", "a\n|\nb"),
  ])
  func rowBelow(_ from: String, _ to: String) {
    #expect(marked(line(from).movedDown) == to)
  }

  @Test func firstAndLastRowHaveNoOther() {
    #expect(line("a|b\nc").movedUp == nil)
    #expect(line("ab\nc|").movedDown == nil)
  }

  @Test(arguments: [("ab\ncd|e\nf", "ab\n|e\nf", "cd"), ("ab|", "|", "ab")])
  func rowIsCutFromItsStart(_ from: String, _ to: String, _ cut: String) {
    let (rest, removed) = line(from).removing(upTo: line(from).startOfRow)
    #expect(marked(rest) == to)
    #expect(removed == cut)
  }

  @Test(arguments: [("a|b\nc", "a|\nc", "b"), ("ab|\nc", "ab|c", "\n"), ("a|b", "a|", "b")])
  func rowIsCutToItsEnd(_ from: String, _ to: String, _ cut: String) {
    let (rest, removed) = line(from).removing(upTo: line(from).endOfRow)
    #expect(marked(rest) == to)
    #expect(removed == cut)
  }
}
