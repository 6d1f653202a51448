import Glibc
import SimulatedCloud
import TerminalModel
import Testing

/// The names of queues that Tab knows, from one session to the next.
@Suite(.timeLimit(.minutes(1)))
struct KeptNamesTests {
  private func listings(_ cloud: SimulatedCloud) -> Int {
    cloud.requests.count { $0.path == "/api/v2/routing/queues" }
  }

  private func keptNames(_ home: Home) -> (mode: mode_t, text: String)? {
    home.files().first { $0.path.contains("/.cache/queuesh/names/") }.map { ($0.mode, $0.text) }
  }

  @Test func namesAreReadInTheBackgroundAndKept() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let first = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await first.waitForPrompt("queuesh> "))
    first.type("whoami\r")
    #expect(await first.waitForPrompt("Demo> "))
    // A command that needs them waits for the same answer.
    first.type("use Support\r")
    #expect(await first.waitForPrompt("Demo Support> "))
    #expect(listings(cloud) == 1)
    first.type("use recl\t")
    #expect(await first.wait { $0.lineAtCursor.contains("use Réclamations ") })
    while keptNames(home) == nil, !Task.isCancelled { await Task.yield() }
    first.type("\u{15}exit\r")
    #expect(await first.ended() == 0)
    let kept = try #require(keptNames(home))
    #expect(kept.mode == 0o600)
    #expect(!kept.text.contains(Configuration().clientSecret))

    // The next session knows them before it has signed in.
    let requests = cloud.requests.count
    let second = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await second.waitForPrompt("queuesh> "))
    second.type("use EMEA/sal\t")
    #expect(await second.wait { $0.lineAtCursor.contains("use 'EMEA/Sales ") })
    #expect(cloud.requests.count == requests)
    second.type("\u{15}logout\r")
    #expect(await second.wait { $0.text.contains("Not signed in.") })
    second.type("use recl\t")
    #expect(await second.wait { $0.text.hasSuffix("use recl") || $0.text.contains("use recl ") })
    second.type("\u{3}exit\r")
    #expect(await second.ended() == 0)
    #expect(!second.everything.contains("Réclamations"))
    await cloud.stop()
  }

  @Test func figuresOfListedQueuesAreThereAtTheNextTab() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let session = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("queues\r")
    #expect(await session.waitForPrompt("Demo> "))
    // The first list asks for them, and one of those after it has them.
    var lists = 0
    while !session.everything.contains(" waiting"), !Task.isCancelled {
      session.type("\u{15}use 'Sales \t")
      lists += 1
      while listed(session) < lists, !Task.isCancelled { await Task.yield() }
    }
    session.type("\u{3}exit\r")
    #expect(await session.ended() == 0)
    #expect(lists > 1)
    #expect(cloud.requests.count { $0.path.hasPrefix("/api/v2/analytics/") } == 1)
    await cloud.stop()
  }

  private func listed(_ session: TerminalSession) -> Int {
    session.everything.split(separator: "'Sales DE'", omittingEmptySubsequences: false).count - 1
  }

  @Test func theDemoKeepsNothing() async throws {
    let home = Home()
    let session = try TerminalSession(Program(["--demo"], environment: home.environment()))
    #expect(await session.waitForPrompt("Demo> "))
    session.type("use recl\t")
    #expect(await session.wait { $0.lineAtCursor.contains("use Réclamations ") })
    session.type("\u{15}exit\r")
    #expect(await session.ended() == 0)
    #expect(keptNames(home) == nil)
  }
}
