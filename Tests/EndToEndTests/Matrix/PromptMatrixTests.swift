import SimulatedCloud
import TerminalModel
import Testing

/// One session of the built program on each kind of terminal, judged by what the screen shows. A
/// new case is a row in ``PromptStep/session``.
@Suite(.timeLimit(.minutes(1)))
struct PromptMatrixTests {
  @Test(arguments: TerminalSetting.all)
  func theScreenShowsEachStep(_ setting: TerminalSetting) async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let environment = home.environment(
      cloud,
      [
        "TERM": setting.type, "LANG": setting.language, "PAGER": "sed 's/^/@ /'",
        "EDITOR": "sed -i s/before/after/",
      ])
    let session = try TerminalSession(
      Program([], environment: environment), columns: setting.columns, rows: setting.rows)
    let modes = session.modes
    for step in PromptStep.session where step.kinds.contains(setting.kind) {
      session.take(step.act)
      guard await session.wait(until: step.isSeen) else {
        Issue.record("\(step.name):\n\(session.screen.text)\n(\(session.screen.lineAtCursor))")
        break
      }
    }
    session.type("\u{15}exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
    #expect(session.modes == modes)
    if setting.kind == .dumb { #expect(!session.everything.contains("\u{1B}")) }
  }
}

extension TerminalSession {
  func take(_ act: PromptStep.Act) {
    let screen = screen
    switch act {
    case .type(let keys): type(keys)
    case .paste(let text) where screen.bracketsPastes: type("\u{1B}[200~\(text)\u{1B}[201~")
    case .paste(let text): type(text.replacing("\n", with: "\r"))
    case .grow(let columns, let rows):
      resize(columns: screen.columns + columns, rows: screen.rows + rows)
    }
  }
}
