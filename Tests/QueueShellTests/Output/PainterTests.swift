import Testing

@testable import QueueShell

@Suite struct PainterTests {
  init() { WideText.prepare() }

  /// How many rows a frame goes up before it paints.
  private func rise(of frame: String) -> Int {
    guard frame.hasPrefix("\r\u{1B}["), let end = frame.firstIndex(of: "A") else { return 0 }
    return Int(frame[..<end].dropFirst(3)) ?? -1
  }

  @Test func theFirstFrameStaysWhereTheCursorIs() {
    var painter = Painter()
    #expect(
      painter.frame(["one", "two"], columns: 80) == "one\u{1B}[K\ntwo\u{1B}[K\n\u{1B}[J")
  }

  @Test func theNextFrameGoesUpByTheRowsOfTheLast() {
    var painter = Painter()
    _ = painter.frame(["one", "two", "three"], columns: 80)
    #expect(
      painter.frame(["four"], columns: 80) == "\r\u{1B}[3Afour\u{1B}[K\n\u{1B}[J")
    #expect(rise(of: painter.frame(["five"], columns: 80)) == 1)
  }

  @Test func anEmptyLineIsARowToo() {
    var painter = Painter()
    _ = painter.frame(["", "a", ""], columns: 80)
    #expect(rise(of: painter.frame([], columns: 80)) == 3)
    #expect(rise(of: painter.frame(["a"], columns: 80)) == 0)
  }

  @Test(
    "A window that became narrower has folded the lines",
    arguments: [(80, 2), (40, 2), (39, 3), (20, 3), (10, 5), (7, 7), (4, 12)])
  func narrower(columns: Int, rows: Int) {
    var painter = Painter()
    _ = painter.frame([String(repeating: "x", count: 40), "short"], columns: 80)
    #expect(rise(of: painter.frame([], columns: columns)) == rows)
  }

  @Test func foldedRowsAreCountedInCellsNotCharacters() {
    var painter = Painter()
    _ = painter.frame(["日本語日本語日本語日本語"], columns: 80)
    #expect(rise(of: painter.frame([], columns: 12)) == 2)
  }

  @Test func coloursTakeNoCells() {
    var painter = Painter()
    let line = Tone.bad.applied(to: String(repeating: "m", count: 20), colour: true)
    _ = painter.frame([line + line], columns: 80)
    #expect(rise(of: painter.frame([], columns: 40)) == 1)
  }

  @Test func aColourBeforeACombiningMarkEndsAllTheSame() {
    var painter = Painter()
    let line = Tone.bad.applied(to: "\u{301}" + String(repeating: "x", count: 60), colour: true)
    _ = painter.frame([line], columns: 80)
    #expect(rise(of: painter.frame([], columns: 30)) == 2)
  }
}
