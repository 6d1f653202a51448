import FoundationEssentials
import LineEditing
import Testing

@testable import QueueShell

@Suite struct HistoryRecorderTests {
  private let time = ManualTime()

  private func recorded(_ lines: String...) throws -> HistoryLog {
    let session = Session(on: .unheard, time: time.source)
    let recorder = HistoryRecorder(History(path: nil), session: session)
    for line in lines {
      recorder.record(line, words: Lexer(line).words)
      time.advance(by: .seconds(1))
    }
    return session.memory.history
  }

  @Test func linesAreKeptInTheirOrderWithTheirTimes() throws {
    let sample = Date.sample
    #expect(
      try recorded("use Support", "stats", "statz").entries == [
        HistoryEntry("use Support", at: sample), HistoryEntry("stats", at: sample + 1),
        HistoryEntry("statz", at: sample + 2),
      ])
  }

  @Test(
    "A line that may hold a secret is not kept",
    arguments: ["login hunter2", "echo token=hunter2", " stats"])
  func secrets(line: String) throws {
    #expect(try recorded(line, "stats").lines == ["stats"])
  }

  @Test func aGoodLoginIsKept() throws {
    let line = "login --region eu-west-1 --secret-file f"
    #expect(try recorded(line).lines == [line])
  }

  @Test func linesOfFormerSessionsAreThereAtOnce() throws {
    let history = History(path: nil)
    history.add("stats")
    let session = Session(on: .unheard)
    _ = HistoryRecorder(history, session: session)
    #expect(session.memory.history.lines == ["stats"])
  }

  @Test func aFileThatIsNotOursIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("notes.txt", "milk\n")
    let transcript = try Transcript()
    let session = Session(on: transcript.console)
    let history = History(path: path)
    history.load()
    let recorder = HistoryRecorder(history, session: session)
    for line in ["stats", "queues"] { recorder.record(line, words: Lexer(line).words) }
    #expect(
      transcript.talk == """
        "\(path)" is no history of queuesh, so nothing is written to it. Name a new file in \
        QUEUESH_HISTFILE to keep the lines typed.

        """)
    #expect(session.memory.history.lines == ["milk", "stats", "queues"])
  }

  @Test func aFileThatCannotBeWrittenIsToldOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file") + "/history"
    let transcript = try Transcript()
    let recorder = HistoryRecorder(History(path: path), session: Session(on: transcript.console))
    for line in ["stats", "queues"] { recorder.record(line, words: Lexer(line).words) }
    #expect(transcript.talk == "The history \"\(path)\" cannot be written: Not a directory.\n")
  }
}
