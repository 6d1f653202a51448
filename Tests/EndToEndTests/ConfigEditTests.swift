import TerminalModel
import Testing

/// `config edit` with an editor that is a script.
@Suite(.timeLimit(.minutes(1)))
struct ConfigEditTests {
  private let home = Home()

  private var config: String { Home.text(of: home.path + "/.config/queuesh/config.toml") }

  /// At a terminal, with an editor that does this to the file `$1`.
  private func session(_ arguments: [String], editor: String) throws -> TerminalSession {
    let script = home.write("#!/bin/sh\n\(editor)\n", to: "editor")
    home.allow(0o700, script)
    let environment = home.environment(nil, ["VISUAL": script, "PATH": "/usr/bin:/bin"])
    return try TerminalSession(Program(arguments, environment: environment))
  }

  @Test func aSessionTakesOverWhatWasWritten() async throws {
    let session = try session(
      ["--demo"], editor: #"printf '[aliases]\nbusy = "stats Support"\n' >> "$1""#)
    #expect(await session.waitForPrompt("Demo> "))
    session.type("config edit\r")
    #expect(
      await session.wait { $0.text.contains("has no mistake.") && $0.lineAtCursor == "Demo> " })
    session.type("alias\r")
    #expect(
      await session.wait { $0.text.contains("busy   stats Support") && $0.lineAtCursor == "Demo> " }
    )
    session.type("exit\r")
    #expect(await session.ended() == 0)
    #expect(config.hasPrefix("# What queuesh knows of your accounts."))
    for file in home.files() where file.path.hasSuffix("config.toml") {
      #expect(file.mode == 0o600)
    }
  }

  @Test func aMistakeIsToldAndStays() async throws {
    let session = try session(
      ["config", "edit"], editor: #"printf '[profiles.acme]\nregion = "nowhere"\n' > "$1""#)
    #expect(await session.ended() == 1)
    #expect(session.screen.text.contains("config.toml:2:10: No region is called"))
    #expect(session.screen.text.contains("There is 1 mistake; what you wrote is kept."))
    #expect(config == "[profiles.acme]\nregion = \"nowhere\"\n")
  }

  @Test func anEditorThatFailsIsTold() async throws {
    let session = try session(["config", "edit"], editor: "exit 1")
    #expect(await session.ended() == 1)
    #expect(session.screen.text.contains("The editor failed"))
  }

  @Test func ctrlCIsTheEditors() async throws {
    let session = try session(
      ["--demo"],
      editor:
        ##"trap 'echo "# interrupted" > "$1"; exit 0' INT; echo ready; while :; do sleep 0.05; done"##
    )
    #expect(await session.waitForPrompt("Demo> "))
    session.type("config edit\r")
    #expect(await session.wait { $0.text.contains("\nready") })
    session.type("\u{3}")
    // The shell that starts the editor ends by it, too.
    #expect(
      await session.wait { $0.text.contains("The editor failed") && $0.lineAtCursor == "Demo> " })
    session.type("exit\r")
    #expect(await session.ended() == 0)
    #expect(config == "# interrupted\n")
  }

  @Test func withoutATerminalItIsRefused() async throws {
    let refused = try await Program(["config", "edit"], environment: home.environment()).run()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("config edit needs a terminal and somebody at it."))
    let none = try await Program(
      ["config", "edit"], environment: home.environment(nil, ["QUEUESH_CONFIG": "/dev/null"])
    ).run()
    #expect(none.errors.contains("There is no config.toml to edit"))
    #expect(config.isEmpty)
  }
}
