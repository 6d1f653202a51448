import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

@Suite struct ShellHinterTests {
  private func hint(
    _ line: String, cursor: Int? = nil, state: SessionState = .withDirectory
  ) -> Hint? {
    ShellHinter(Session(on: .unheard, state: state))
      .hint(for: line, cursor: cursor ?? line.utf8.count)
  }

  @Test func wholeCommandIsExplained() {
    #expect(hint("stats") == Hint("Show the selected aggregates of queues."))
    #expect(hint("quit") == Hint("Leave the shell."))
    #expect(hint("stat") == nil)
    #expect(hint("stast") == nil)
  }

  @Test func whatTheCommandStillTakesIsTold() {
    #expect(hint("queue ") == Hint("[QUEUE]"))
    #expect(hint("queue Supp") == nil)
    #expect(hint("watch --count ") == Hint("N"))
  }

  @Test(
    "A mistake is told once its word is finished",
    arguments: [
      ("stast ", "no command \"stast\": stats?"), ("qwertyuiop ", "no command \"qwertyuiop\""),
      ("aggregates lits ", "no command \"aggregates lits\""),
      ("aggregates rmeove x", "no command \"aggregates rmeove\": remove?"),
      ("watch --cuont ", "no option \"--cuont\": --count?"),
      ("watch --cuont=5 ", "no option \"--cuont\": --count?"),
      ("stats --format jsno ", "\"jsno\" is no value of --format: json?"),
      ("stats --format=jsno ", "\"jsno\" is no value of --format: json?"),
      ("watch --count x ", "\"x\" is no number"),
      ("stats Suport ", "no queue \"Suport\": Support?"),
      ("stats Support nirvana ", "no queue \"nirvana\""), ("watch 24/7 ", "no queue \"24/7\""),
      ("watch 10ab ", "\"10ab\" is no interval"), ("watch 0 ", "\"0\" is no interval"),
      ("watch -5 ", "\"-5\" is no interval"), ("sleep soon ", "\"soon\" is no interval"),
      ("watch Support 10s ", "\"10s\" looks like an interval, which comes first"),
      ("watch agents 10s ", "\"10s\" looks like an interval, which comes first"),
      ("watch stats agents ", "no queue \"agents\""),
      ("stats --sort wating ", "no sort key \"wating\": waiting?"),
      ("stats --sort=-nmae ", "no sort key \"nmae\": name?"),
      ("set fromat ", "no setting \"fromat\": format?"),
      ("set timing on of ", "\"of\" is one word too many"),
      ("set threshold wating ", "no aggregate \"wating\": waiting?"),
      ("set threshold waiting 1m ", "\"1m\" is no count"),
      ("set threshold longest 1m 3 ", "\"3\" is no time"),
      ("set threshold waiting 5 default ", "\"default\" is no count"),
      ("set threshold waiting 5 20 30 ", "\"30\" is one word too many"),
      ("set threshold waiting default 5 ", "\"5\" is one word too many"),
      ("set format jsno ", "\"jsno\" is no value of format: json?"),
      ("aggregates add wating ", "no aggregate \"wating\": waiting?"),
      ("aggregates add waiting,wating ", "no aggregate \"wating\": waiting?"),
      ("interval dialy ", "\"dialy\" is no value of interval: daily?"),
      ("help stast ", "no command \"stast\": stats?"),
      ("login --region eu-wst-1 ", "no region \"eu-wst-1\": eu-west-1?"),
      ("queue Sales EMEA ", "\"EMEA\" is one word too many"),
    ])
  func mistake(line: String, expected: String) {
    #expect(hint(line) == Hint(expected, kind: .mistake))
  }

  @Test(
    "What may be right is not marked",
    arguments: [
      "stats Suport", "stats port ", "stats recla ", "stats 'Sales*' ", "stats #3 ", "stats * ",
      "stats EMEA/Billing ", "stats 01234567-89ab-cdef-0123-456789abcdef ", "use - ",
      "watch 10s Support ", "watch 24h ", "watch agents ", "watch 10s waiting Support ",
      "stats -- Support ", "stats --help ", "stats -help ",
      "aggregates add oWaiting ", "aggregates add queue/waiting/count ", "set FORMAT json ",
      "set THRESHOLD oWaiting 5 20 ", "set threshold waiting default ",
      "set threshold servicelevel 80% 60% ",
      "help aggregates add ", "help --format json ", "echo anything you like ", "source none ",
      "queues nothing ", "login --client-id x ",
    ])
  func noMistake(line: String) {
    #expect(hint(line)?.kind != .mistake)
  }

  @Test func wordAtTheCursorIsNotJudged() {
    #expect(hint("stast Support", cursor: 3)?.kind != .mistake)
    #expect(hint("stats Suport --format json", cursor: 9)?.kind != .mistake)
    let mistake = Hint("no queue \"Suport\": Support?", kind: .mistake)
    #expect(hint("stats  Suport", cursor: 6) == mistake)
  }

  @Test func withoutNamesNoQueueIsWrong() {
    #expect(hint("stats Suport ", state: SessionState())?.kind == .usage)
  }

  @Test(
    "There are lines without a hint",
    arguments: ["", "  ", "# stast ", "!stast ", "stast \nx ", String(repeating: "x ", count: 600)])
  func none(line: String) {
    #expect(hint(line) == nil)
  }

  @Test func hostileNamesAreNotOffered() {
    var state = SessionState()
    state.directory = QueueDirectory([Queue(id: "q", name: "Sup\u{1B}port")])
    #expect(
      hint("stats Suport ", state: state) == Hint("no queue \"Suport\"", kind: .mistake))
  }

  @Test func settingTurnsThemOff() {
    var state = SessionState.withDirectory
    state.settings.showsHints = false
    #expect(hint("stast ", state: state) == nil)
  }

  @Test func newNamesAreJudgedAnew() {
    let session = Session(on: .unheard, state: .withDirectory)
    let hinter = ShellHinter(session)
    #expect(hinter.hint(for: "stats Nova ", cursor: 11)?.kind == .mistake)
    session.remember { state in
      state.directory = QueueDirectory([Queue(id: "q-nova", name: "Nova")])
      state.queueNames = nil
    }
    #expect(hinter.hint(for: "stats Nova ", cursor: 11)?.kind == .usage)
  }
}
