import Testing

@testable import QueueShell
@testable import TerminalModel

/// Random frames painted on a terminal's model.
@Suite struct PainterScreenTests {
  private static let shell = ["> stats", "Support  3", "> watch"]

  init() { WideText.prepare() }

  private static func painted(
    columns: Int, rows: Int, kind: TerminalKind = .xterm, reflows: Bool = false,
    colour: Bool = true
  ) -> PaintedScreen {
    PaintedScreen(
      Screen(columns: columns, rows: rows, kind: kind, reflows: reflows), above: shell,
      colour: colour)
  }

  @Test("The screen shows the last frame and what was above it", arguments: 0..<8)
  func changes(seed: UInt64) {
    var frames = RandomFrames(seed: seed)
    let colour = seed % 4 != 0
    var painter = Painter(colour: colour)
    var terminal = Self.painted(
      columns: 30, rows: 14, kind: seed % 2 == 0 ? .xterm : .vt100, colour: colour)
    var lines: [StyledLine] = []
    for _ in 0..<50 {
      lines = frames.frame(after: lines, atMost: 12)
      let above = frames.number(in: 0...9) == 0 ? [StyledLine("alert \(seed)", .bad)] : []
      terminal.show(painter.frame(lines, columns: 30, above: above), above: above)
      #expect(terminal.fault(showing: lines) == nil)
      #expect(terminal.linesAbove(lines) == terminal.above)
    }
  }

  @Test(
    "So it does in a window of any width, whether the terminal folds or cuts", arguments: 0..<8)
  func widths(seed: UInt64) {
    var frames = RandomFrames(seed: seed)
    let reflows = seed % 2 == 0
    var painter = Painter(colour: true, reflows: reflows)
    var terminal = Self.painted(columns: 60, rows: 80, reflows: reflows)
    var lines: [StyledLine] = []
    for _ in 0..<50 {
      for _ in 0..<frames.number(in: 0...2) {
        terminal.resize(columns: frames.number(in: 12...60), rows: 80)
        painter.resized()
      }
      lines = frames.frame(after: lines, atMost: 8)
      terminal.show(painter.frame(lines, columns: terminal.screen.columns))
      #expect(terminal.fault(showing: lines) == nil)
      #expect(terminal.linesAbove(lines) == terminal.above)
    }
  }

  @Test("A window that loses rows of the frame ends right all the same", arguments: 0..<8)
  func heights(seed: UInt64) {
    var frames = RandomFrames(seed: seed)
    let reflows = seed % 2 == 0
    var painter = Painter(colour: true, reflows: reflows)
    var terminal = Self.painted(columns: 40, rows: 20, reflows: reflows)
    var lines: [StyledLine] = []
    for _ in 0..<50 {
      for _ in 0..<frames.number(in: 0...2) {
        terminal.resize(columns: frames.number(in: 12...60), rows: frames.number(in: 3...20))
        painter.resized()
      }
      lines = frames.frame(after: lines, atMost: terminal.screen.rows - 1)
      terminal.show(painter.frame(lines, columns: terminal.screen.columns))
      #expect(terminal.fault(showing: lines) == nil)
      let visible = terminal.visibleLinesAbove(lines)
      #expect(visible[...] == terminal.above.suffix(visible.count))
    }
  }

  @Test(
    "A window that changes while a frame is on its way is right with the next",
    arguments: 0..<8)
  func races(seed: UInt64) {
    var frames = RandomFrames(seed: seed)
    let reflows = seed % 2 == 0
    var painter = Painter(colour: true, reflows: reflows)
    var terminal = Self.painted(columns: 40, rows: 60, reflows: reflows)
    func frame(_ number: Int, rows: Int) -> [StyledLine] {
      (0..<rows).map { row in
        StyledLine(
          "row \(row)  \(number % 10)  日本語  " + String(repeating: "\(number % 10)", count: 20))
      }
    }
    var rows = 3
    for number in 0..<40 {
      let columns = terminal.screen.columns
      terminal.resize(columns: frames.number(in: 14...60), rows: 60)
      rows = min(8, rows + frames.number(in: 0...1))
      terminal.show(painter.frame(frame(number, rows: rows), columns: columns))
      painter.resized()
      let lines = frame(number + 1, rows: rows)
      terminal.show(painter.frame(lines, columns: terminal.screen.columns))
      #expect(terminal.fault(showing: lines) == nil)
      #expect(terminal.linesAbove(lines) == terminal.above)
    }
  }

  @Test func aTerminalWithOtherWidthsHasLaterColumnsRight() {
    let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"
    func lines(_ number: Int) -> [StyledLine] {
      [
        StyledLine("\(family) Support   \(number)  12"), StyledLine("a \(family) b \(number)  12"),
        StyledLine("❤\u{FE0F}❤\u{FE0F} Sales   \(number)  12"),
        StyledLine(String(repeating: "x", count: 20) + family), StyledLine("last"),
      ]
    }
    var painter = Painter(colour: false)
    var terminal = Self.painted(columns: 22, rows: 10)
    for number in [1, 22, 333] {
      terminal.show(painter.frame(lines(number), columns: 22))
      let seen = Array(terminal.screen.lines.dropFirst(3))
      #expect(seen.count == 5)
      #expect(seen.first?.hasSuffix("Support   \(number)  12") == true)
      #expect(seen.dropFirst().first?.hasSuffix(" b \(number)  12") == true)
      #expect(seen.dropFirst(2).first?.hasSuffix(" Sales   \(number)  12") == true)
      #expect(seen.last == "last")
    }
    let renamed = StyledLine("\u{1F680} b \(4)  12")
    terminal.show(painter.frame([renamed], columns: 22))
    #expect(terminal.fault(showing: [renamed]) == nil)
    #expect(terminal.linesAbove([renamed]) == terminal.above)
  }

  @Test func whatAnotherProgramLeftIsNotTouched() {
    var painter = Painter(colour: true)
    var terminal = Self.painted(columns: 40, rows: 10)
    let lines = [StyledLine("one"), StyledLine("two")]
    terminal.show(painter.frame(lines, columns: 40))
    terminal.show("[1]+  Stopped\n> fg\nqueuesh")
    painter.forget()
    terminal.show(painter.frame(lines, columns: 40))
    #expect(
      terminal.screen.lines == Self.shell + ["one", "two", "[1]+  Stopped", "> fg", "one", "two"])
  }
}
