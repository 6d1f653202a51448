import Glibc
import TerminalModel
import Testing

/// The history of typed lines, over sessions and beside others.
@Suite(.timeLimit(.minutes(1)))
struct HistoryTests {
  private let home = Home()

  private var file: String { home.path + "/.local/state/queuesh/history/default" }

  private func session(_ more: [String: String] = [:]) async throws -> TerminalSession {
    let session = try TerminalSession(Program([], environment: home.environment(nil, more)))
    #expect(await session.waitForPrompt("queuesh> "))
    return session
  }

  /// Types lines, each after the prompt is back.
  private func type(_ lines: String..., at session: TerminalSession) async {
    for line in lines {
      session.type("\(line)\r")
      await session.wait { $0.history.contains("> \(line)\n") && $0.lineAtCursor == "queuesh> " }
    }
  }

  /// The entries without times.
  private func lines(of path: String) -> [String] {
    Home.text(of: path).split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
  }

  @Test func linesAreListedRecalledAndThereAgainNextTime() async throws {
    let first = try await session()
    await type("echo one", "echo two", "echo two", " echo hidden", at: first)
    await type("echo token=hunter2", "history", at: first)
    #expect(first.screen.text.contains("2  "))
    await type("!1 more", at: first)
    #expect(first.screen.text.contains("> !1 more\necho one more\none more\n"))
    await type("!!", at: first)
    #expect(first.screen.text.contains("> !!\necho one more\none more\n"))
    first.type("\u{1B}[A")
    #expect(await first.waitForPrompt("queuesh> echo one more"))
    first.type("\u{3}")
    #expect(await first.waitForPrompt("queuesh> "))
    await type("exit", at: first)
    #expect(await first.ended() == 0)
    #expect(lines(of: file) == ["echo one", "echo two", "history", "echo one more", "exit"])

    let second = try await session()
    await type("history ONE", at: second)
    let rows = second.screen.text.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("1  ") && $0.hasSuffix("  echo one") })
    #expect(rows.contains { $0.hasPrefix("4  ") && $0.hasSuffix("  echo one more") })
    await type("!9", at: second)
    #expect(second.screen.text.contains("No line of the history is \"!9\"; it holds 1 to 6."))
    await type("history zzz", at: second)
    #expect(second.screen.text.contains("No line matches \"zzz\". `history` lists all 7."))
    second.type("\u{4}")
    #expect(await second.ended() == 0)
  }

  @Test func shellsAtTheSameTimeLoseNothingAndKeepTheirOwnOrder() async throws {
    let (one, other) = (try await session(), try await session())
    await type("echo one", at: one)
    await type("echo other", at: other)
    await type("echo again", at: one)
    one.type("\u{1B}[A\u{1B}[A")
    #expect(await one.waitForPrompt("queuesh> echo one"))
    one.type("\u{15}\u{4}")
    #expect(await one.ended() == 0)
    other.type("\u{4}")
    #expect(await other.ended() == 0)
    #expect(lines(of: file) == ["echo one", "echo other", "echo again"])
    #expect(home.files().first { $0.path == file }?.mode == 0o600)
  }

  @Test func aFileOfAnotherProgramIsLeftAsItIs() async throws {
    let notes = home.write("milk\nbread\n", to: "notes.txt")
    let session = try TerminalSession(
      Program([], environment: home.environment(nil, ["QUEUESH_HISTFILE": notes])))
    #expect(
      await session.wait {
        $0.text.contains("is no history of queuesh") && $0.lineAtCursor == "queuesh> "
      })
    await type("echo one", at: session)
    await type("!echo", at: session)
    await type("exit", at: session)
    #expect(await session.ended() == 0)
    #expect(session.screen.history.split(separator: "is no history").count == 2)
    #expect(Home.text(of: notes) == "milk\nbread\n")
  }

  @Test(
    "Outside of the prompt nothing is recalled",
    arguments: [["-c", "echo on\n!!"], ["!!"]])
  func scripts(arguments: [String]) async throws {
    let finished = try await Program(arguments, environment: home.environment()).run()
    #expect(finished.status == (arguments.count == 1 ? 64 : 1))
    #expect(finished.errors.contains("\"!!\" recalls a line only at the prompt"))
  }
}
