import FoundationEssentials
import Glibc
import SimulatedCloud
import TerminalModel
import Testing

/// The session in the README is played, key by key, and is as it stands there.
/// `RECORD_SNAPSHOTS=1` writes what was seen, into the README too, and fails once.
@Suite(.timeLimit(.minutes(1)))
struct RecordingTests {
  private static let folder = "\(Checkout.path)/Tests/EndToEndTests/Recording"
  private static let readme = "\(Checkout.path)/README.md"
  private static let mark = "<!-- recording -->"

  @Test func theSessionShowsWhatIsRecorded() async throws {
    let script = try KeyScript(Home.text(of: "\(Self.folder)/session.keys"))
    let recorded = try await Self.played(script)
    let file = "\(Self.folder)/session.txt"
    let parts = Home.text(of: Self.readme).split(
      separator: Self.mark, omittingEmptySubsequences: false)
    try #require(parts.count == 3, "The README has the mark twice.")
    let section = Self.section(of: recorded)
    if getenv("RECORD_SNAPSHOTS") != nil {
      let readme = [String(parts[0]), section, String(parts[2])].joined(separator: Self.mark)
      try Data(recorded.utf8).write(to: URL(filePath: file))
      try Data(readme.utf8).write(to: URL(filePath: Self.readme))
      Issue.record("Recorded the session: read it and run again.")
    } else {
      #expect(recorded == Home.text(of: file))
      #expect(String(parts[1]) == section)
    }
  }

  private static func played(_ script: KeyScript) async throws -> String {
    let cloud = try await Clouds.still()
    let home = Home()
    let session = try TerminalSession(
      Program([], environment: home.environment(cloud, ["TZ": "UTC"])))
    var recording = Recording()
    for step in script.steps {
      for (index, key) in step.keys.enumerated() {
        session.type(key.sent)
        // What follows must not be taken for done while the screen is as before.
        if index + 1 < step.keys.count, !key.name.hasPrefix("<") {
          await session.wait { $0.lineAtCursor.hasSuffix(key.sent) }
        }
      }
      guard step.isSeen else { continue }
      guard await session.wait(until: step.isShown) else {
        Issue.record("not reached: \(step)\n\(session.screen.text)")
        session.signal(SIGKILL)
        break
      }
      recording.add(step, session.screen)
    }
    #expect(await session.ended() == 0)
    await cloud.stop()
    return recording.text.masked(cloud, home)
  }

  /// As it stands between the marks.
  private static func section(of recording: String) -> String {
    """


    ## A session, key by key

    What a terminal of 80 by 24 showed of `queuesh`, with the variables that sign in to a simulated
    Genesys Cloud that stands still; `»` stands before the keys that were pressed, and only the rows that
    they changed follow. A test plays `Tests/EndToEndTests/Recording/session.keys` and holds
    this to it; `RECORD_SNAPSHOTS=1` writes it anew.

    ```text
    \(recording)```


    """
  }
}
