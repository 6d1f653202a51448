import LineEditing
import Testing

@testable import QueueShell

@Suite struct HistoryRecorderTests {
  private func recorded(_ lines: String...) throws -> [String] {
    let session = Session(on: .unheard)
    let recorder = HistoryRecorder(History(path: nil), session: session)
    for line in lines { recorder.record(line, words: Lexer(line).words) }
    return session.memory.history
  }

  @Test func linesAreKeptInTheirOrder() throws {
    #expect(try recorded("use Support", "stats", "statz") == ["use Support", "stats", "statz"])
  }

  @Test(
    "A line of login that may hold a secret is not kept",
    arguments: [
      "login --client-secret=hunter2", "login hunter2", "login --secret hunter2",
      "login -- hunter2", "'login' --password hunter2",
    ])
  func secrets(line: String) throws {
    #expect(try recorded(line, "stats") == ["stats"])
  }

  @Test func aGoodLoginIsKept() throws {
    #expect(
      try recorded("login --region eu-west-1 --secret-file f")
        == ["login --region eu-west-1 --secret-file f"])
  }
}
