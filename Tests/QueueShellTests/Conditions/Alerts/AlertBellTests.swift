import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AlertBellTests {
  private func event(
    _ name: String = "busy", _ change: AlertEvent.Change = .raised,
    evidence: String = "Support waiting 7"
  ) throws -> AlertEvent {
    let condition = try Condition("waiting > 5", for: "alert add")
    return AlertEvent(
      alert: Alert(name: name, condition: condition), change: change, evidence: evidence)
  }

  private func bell(
    _ variables: [String: String] = [:], _ change: (inout Settings) -> Void = { _ in }
  ) -> AlertBell {
    var settings = Settings()
    change(&settings)
    return AlertBell(settings, in: Environment(variables))
  }

  @Test(
    "A terminal is sent what it is known to have",
    arguments: [
      (["TERM": "xterm-256color"], nil), ([:], nil), (["TERM": "dumb"], nil),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], nil),
      (["TERM": "alacritty"], nil), (["TERM": "rxvt"], nil),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .osc9),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WarpTerminal"], .osc9),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .osc777),
      (["TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"], .osc777),
      (["TERM": "xterm-ghostty"], .osc777), (["TERM": "xterm-kitty"], .osc9),
      (["TERM": "foot"], .osc777), (["TERM": "foot-extra"], .osc777),
      (["TERM": "rxvt-unicode-256color"], .osc777),
      (["TERM": "xterm-256color", "VTE_VERSION": "6800"], .osc777),
      (["TERM": "xterm-256color", "VTE_VERSION": "4502"], nil),
      (["TERM": "xterm-256color", "VTE_VERSION": "x"], nil),
      // What they say of themselves is true of the terminal around a multiplexer.
      (["TERM": "tmux-256color", "VTE_VERSION": "6800"], nil),
      (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"], nil),
      (["TERM": "screen", "TERM_PROGRAM": "iTerm.app"], nil),
      (["TERM": "foot", "STY": "1.pts"], nil), (["TERM": "foot", "ZELLIJ": "0"], nil),
    ] as [([String: String], TerminalNotification?)])
  func known(variables: [String: String], expected: TerminalNotification?) {
    #expect(TerminalNotification(.auto, in: Environment(variables)) == expected)
    #expect(TerminalNotification(.off, in: Environment(variables)) == nil)
    #expect(TerminalNotification(.osc9, in: Environment(variables)) == .osc9)
    #expect(TerminalNotification(.osc777, in: Environment(variables)) == .osc777)
  }

  @Test func aRaisedAlertRingsAndNotifies() throws {
    #expect(try bell().text(for: [event()]) == "\u{7}")
    #expect(
      try bell(["TERM": "xterm-kitty"]).text(for: [event()])
        == "\u{1B}]9;queuesh: Alert busy: Support waiting 7.\u{7}\u{7}")
    #expect(
      try bell(["TERM": "foot"]) { $0.hasBell = false }.text(for: [event()])
        == "\u{1B}]777;notify;queuesh;Alert busy: Support waiting 7.\u{7}")
    #expect(
      try bell(["TERM": "foot"]) { ($0.hasBell, $0.notification) = (false, .off) }
        .text(for: [event()]) == "")
  }

  @Test func severalRingOnceAndOneThatIsOverNotAtAll() throws {
    let events = [try event("a"), try event("b"), try event("c", .cleared(after: .seconds(60)))]
    #expect(bell().text(for: events) == "\u{7}")
    #expect(bell(["TERM": "foot"]).text(for: events).count { $0 == "\u{1B}" } == 2)
    #expect(bell(["TERM": "foot"]).text(for: [events[2]]) == "")
    #expect(bell().text(for: []) == "")
  }

  @Test func nothingInTheTextEndsTheSequence() throws {
    let hostile = try event(evidence: "Sales\u{1B}]0;x\u{7}; \u{9C}a;b waiting 7")
    for variables in [["TERM": "foot"], ["TERM": "xterm-kitty"]] {
      let text = bell(variables) { $0.hasBell = false }.text(for: [hostile])
      #expect(text.unicodeScalars.count { $0 == "\u{1B}" } == 1)
      #expect(text.unicodeScalars.count { $0 == "\u{7}" } == 1)
      #expect(!text.unicodeScalars.contains("\u{9C}"))
      #expect(text.count { $0 == ";" } == (variables["TERM"] == "foot" ? 3 : 1))
    }
  }

  @Test func aLongTextIsCut() throws {
    let long = try event(evidence: String(repeating: "x", count: 5_000))
    #expect(bell(["TERM": "foot"]).text(for: [long]).count < 300)
  }
}
