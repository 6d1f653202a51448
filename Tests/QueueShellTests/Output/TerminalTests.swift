import Testing

@testable import QueueShell

@Suite struct TerminalTests {
  @Test(
    "xterm and GNU screen cut rows off, and what runs in them may not",
    arguments: [
      ([:], true), (["XTERM_VERSION": "XTerm(379)"], false), (["STY": "1.pts-0.host"], false),
      (["XTERM_VERSION": "XTerm(379)", "TMUX": "/tmp/tmux-0/default,1,0"], true),
      (["XTERM_VERSION": "XTerm(379)", "VTE_VERSION": "7006"], true),
    ] as [([String: String], Bool)])
  func folding(variables: [String: String], reflows: Bool) {
    #expect(Terminal(environment: Environment(variables)).reflows == reflows)
  }
}
