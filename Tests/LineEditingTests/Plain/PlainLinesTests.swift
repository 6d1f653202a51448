import Glibc
import LineEditing
import Testing

struct PlainLinesTests {
  /// A pipe whose writing end the test holds.
  private final class Pipe {
    let reading: CInt
    private var writing: CInt

    init() throws {
      var ends: [CInt] = [-1, -1]
      try #require(pipe(&ends) == 0)
      (reading, writing) = (ends[0], ends[1])
    }

    deinit {
      close(reading)
      end()
    }

    func write(_ bytes: [UInt8]) { _ = Glibc.write(writing, bytes, bytes.count) }
    func write(_ text: String) { write(Array(text.utf8)) }
    func end() {
      if writing >= 0 { close(writing) }
      writing = -1
    }
  }

  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let pipe = try Pipe()
    pipe.write(bytes)
    pipe.end()
    let plain = PlainLines(descriptor: pipe.reading)
    var lines: [String] = []
    while let line = plain.next() { lines.append(line) }
    #expect(plain.failure == nil)
    return lines
  }

  @Test(arguments: [
    ("", []), ("a\nb\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("a\r\n\r\nb\r", ["a", "", "b"]),
    ("\n\n", ["", ""]), ("\u{FEFF}a\n\u{FEFF}b\n", ["a", "\u{FEFF}b"]), ("a\rb\n", ["a\rb"]),
    ("日本語\n", ["日本語"]),
  ])
  func linesEndAtNewlines(text: String, lines: [String]) throws {
    #expect(try self.lines(Array(text.utf8)) == lines)
  }

  @Test func brokenUTF8IsRepaired() throws {
    #expect(try lines([0x61, 0xFF, 0x62, 0x0A, 0xE6, 0x97]) == ["a\u{FFFD}b", "\u{FFFD}"])
  }

  @Test func lineIsDeliveredBeforeTheNextOneArrives() throws {
    let pipe = try Pipe()
    let plain = PlainLines(descriptor: pipe.reading)
    pipe.write("one\ntw")
    #expect(plain.next() == "one")
    pipe.write("o\n")
    #expect(plain.next() == "two")
    pipe.end()
    #expect(plain.next() == nil)
    #expect(plain.next() == nil)
  }

  @Test func longestLineIsDeliveredAndALongerOneEndsTheReading() throws {
    let folder = try TemporaryFolder()
    let longest = String(repeating: "x", count: PlainLines.longest)
    let file = open(try folder.write("\(longest)\r\n\(longest)x\nafter\n", to: "lines"), O_RDONLY)
    defer { close(file) }
    let plain = PlainLines(descriptor: file)
    #expect(plain.next() == longest)
    #expect(plain.next() == nil)
    #expect(plain.failure == .lineTooLong(number: 2))
    #expect(plain.next() == nil)
  }

  @Test func unreadableInputIsAFailure() throws {
    let folder = open("/", O_RDONLY)
    defer { close(folder) }
    let plain = PlainLines(descriptor: folder)
    #expect(plain.next() == nil)
    #expect(plain.failure == .unreadable(errno: EISDIR))
  }

  @Test func nonBlockingInputIsWaitedFor() throws {
    let terminal = try PseudoTerminal()
    _ = fcntl(terminal.replica, F_SETFL, fcntl(terminal.replica, F_GETFL) | O_NONBLOCK)
    let plain = PlainLines(descriptor: terminal.replica)
    let (lines, _) = try terminal.play([.type("one\n"), .shown("one"), .type("two\n")]) {
      [plain.next(), plain.next()]
    }
    #expect(lines == ["one", "two"])
  }
}
