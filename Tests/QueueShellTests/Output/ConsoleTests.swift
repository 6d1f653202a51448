import Glibc
import Testing

@testable import QueueShell

@Suite struct ConsoleTests {
  @Test func resultsAndTalkGoTheirOwnWays() throws {
    let transcript = try Transcript()
    transcript.console.write("result\n")
    transcript.console.talk("talk\n")
    #expect(transcript.output == "result\n")
    #expect(transcript.talk == "talk\n")
  }

  @Test func talkComesAfterTheResultsBeforeIt() {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    let console = Console(output: ends[1], errors: ends[1])
    console.write("one\n")
    console.talk("two\n")
    console.write("three\n")
    console.flush()
    close(ends[1])
    #expect(Self.text(from: ends[0]) == "one\ntwo\nthree\n")
  }

  @Test func aReaderThatWentAwayClosesTheConsole() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[1]) }
    let console = Console(output: ends[1], errors: ends[1])
    console.write("one\n")
    close(ends[0])
    #expect(!console.isClosed)
    console.flush()
    #expect(console.isClosed)
  }

  @Test func manyResultsAreWrittenWhole() throws {
    let transcript = try Transcript()
    let line = String(repeating: "x", count: 999) + "\n"
    for _ in 0..<200 { transcript.console.write(line) }
    #expect(transcript.output == String(repeating: line, count: 200))
  }

  @Test("A status is cleared before anything else is written", arguments: [true, false])
  func status(isResult: Bool) {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    let console = Console(output: ends[1], errors: ends[1])
    console.show(status: "| one")
    console.show(status: "/ two")
    if isResult {
      console.write("result\n")
      // What is gathered comes first.
      console.show(status: "- three")
      console.flush()
    } else {
      console.talk("talk\n")
    }
    console.flush()
    console.talk("more\n")
    close(ends[1])
    #expect(
      Self.text(from: ends[0])
        == "\r\u{1B}[K| one\r\u{1B}[K/ two\r\u{1B}[K\(isResult ? "result" : "talk")\nmore\n")
  }

  @Test func noStatusNeedsNoClearing() throws {
    let transcript = try Transcript()
    transcript.console.show(status: nil)
    transcript.console.talk("talk\n")
    #expect(transcript.talk == "talk\n")
  }

  private static func text(from descriptor: CInt) -> String {
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &block, block.count)
    return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
  }
}
