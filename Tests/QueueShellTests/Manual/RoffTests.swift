import Testing

@testable import QueueShell

@Suite struct RoffTests {
  @Test(
    "Each sign is drawn as itself",
    arguments: [
      ("one-shot --timeout -c", #"one-shot \-\-timeout \-c"#),
      (#"a\b "c" 'd' e^f~g"#, #"a\eb \(dqc\(dq \(aqd\(aq e\(haf\(tig"#),
      ("say `set format json`, or `-f -`", #"say \fBset format json\fR, or \fB\-f \-\fR"#),
      (".rc holds", #"\&.rc holds"#), ("'x'", #"\(aqx\(aq"#), ("a ` b", #"a \(ga b"#),
      ("– ↑ 日", #"\[u2013] \[u2191] \[u65E5]"#),
    ])
  func prose(text: String, expected: String) {
    #expect(Roff.prose(text) == expected)
  }

  @Test func usageTellsWhatIsTypedFromWhatIsMeant() {
    #expect(
      Roff.usage("[QUEUE...] [--count N] a|b")
        == #"[\fIQUEUE\fR...] [\fB\-\-count\fR \fIN\fR] \fBa\fR|\fBb\fR"#)
  }

  @Test func linesBeginningLikeRequestsAreNone() {
    #expect(Roff.line(".queues") == #"\&.queues"#)
    #expect(Roff.line("'q'") == #"\(aqq\(aq"#)
  }
}
