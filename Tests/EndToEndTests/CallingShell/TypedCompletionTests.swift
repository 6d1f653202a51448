import Glibc
import TerminalModel
import Testing

/// Tab in the calling shell: what it puts into the line, and what the program is then given.
@Suite(.timeLimit(.minutes(1)))
struct TypedCompletionTests {
  /// Keys, and the words that the program gets.
  private static let lines: [(keys: String, words: [String])] = [
    // Options, commands, subcommands, values.
    ("queuesh --form\tjson st\t", ["--format", "json", "stats"]),
    ("queuesh --region=eu-w\t1", ["--region=eu-west-1"]),
    ("queuesh aggregates ad\twait", ["aggregates", "add", "wait"]),
    ("queuesh set tim\ton", ["set", "timing", "on"]),
    ("queuesh stats --format=js\tl", ["stats", "--format=jsonl"]),
    ("queuesh help environ\t", ["help", "environment"]),
    ("queuesh -f $HOME/one\\ fi\t", ["-f", "HOME/one file"]),
    // Names, in any case and by a part of them.
    ("queuesh stats sal\td\t", ["stats", "Sales DE"]),
    ("queuesh stats esc\t", ["stats", "Support Escalations"]),
    ("queuesh stats recl\t", ["stats", "Réclamations"]),
    ("queuesh stats 日\t--live", ["stats", "日本 窓口", "--live"]),
    ("queuesh stats A:\t", ["stats", "A:B team"]),
    // Whatever quote is open.
    ("queuesh stats it\t", ["stats", names[4]]), ("queuesh stats 'it\t", ["stats", names[4]]),
    ("queuesh stats \"it\t", ["stats", names[4]]), ("queuesh stats bac\t", ["stats", names[5]]),
    ("queuesh stats 'bac\t", ["stats", names[5]]), ("queuesh stats \"bac\t", ["stats", names[5]]),
    ("queuesh wait 'Support: waiti\t> 3'", ["wait", "Support: waiting > 3"]),
    // What several hold stays as it is typed, and where nothing fits nothing changes.
    ("queuesh stats am\t", ["stats", "am"]), ("queuesh zzz sup\t", ["zzz", "sup"]),
    ("queuesh --demo stats esc\t", ["--demo", "stats", "esc"]),
  ]
  private static let names = CallingShellHome.names

  private func play(_ program: Program, in home: CallingShellHome) async throws {
    _ = home.home.write("", to: "one file")
    let shell = try TerminalSession(program, columns: 120)
    #expect(await shell.waitForPrompt("$ "))
    for (number, (keys, words)) in Self.lines.enumerated() {
      shell.type("\(keys)\r")
      let expected = words.map { "<\($0)>" }.joined() + " \(number + 1)\n"
      let whole = "\n" + expected.replacing("HOME", with: home.home.path)
      guard await shell.wait(until: { $0.text.contains(whole) && $0.lineAtCursor == "$ " }) else {
        Issue.record("\(keys): \(shell.screen.text)")
        return
      }
    }
    shell.type("\u{4}")
    _ = await shell.ended()
  }

  /// Without names, and with broken ones, a Tab says nothing and leaves the line alone.
  private func playBroken(_ program: Program, in home: CallingShellHome) async throws {
    try home.breakNames()
    let shell = try TerminalSession(program, columns: 120)
    #expect(await shell.waitForPrompt("$ "))
    shell.type("queuesh stats Su\t'\t'\r")
    #expect(await shell.wait { $0.text.contains("<stats><Su> 1\n") && $0.lineAtCursor == "$ " })
    #expect(shell.screen.text == "$ queuesh stats Su''\n<stats><Su> 1\n$")
    shell.type("\u{4}")
    _ = await shell.ended()
  }

  @Test(.enabled(if: Shells.hasBash, "bash-completion is not installed"))
  func bashPassesWhatIsMeant() async throws {
    let home = try await CallingShellHome()
    try await play(home.bash(), in: home)
    try await playBroken(home.bash(), in: home)
  }

  @Test(.enabled(if: Shells.hasZsh, "zsh is not installed"))
  func zshPassesWhatIsMeant() async throws {
    let home = try await CallingShellHome()
    try await play(home.zsh(), in: home)
    try await playBroken(home.zsh(), in: home)
  }
}
