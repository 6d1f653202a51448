import Testing

@testable import QueueShell

@Suite struct ToneTests {
  @Test(
    "A tone is one of the terminal's own colours, and ends with its text",
    arguments: [
      (Tone.plain, "a"), (.header, "\u{1B}[1ma\u{1B}[0m"), (.faint, "\u{1B}[2ma\u{1B}[0m"),
      (.good, "\u{1B}[32ma\u{1B}[0m"), (.warning, "\u{1B}[33ma\u{1B}[0m"),
      (.bad, "\u{1B}[31ma\u{1B}[0m"), (.accent, "\u{1B}[36ma\u{1B}[0m"),
    ])
  func coloured(tone: Tone, expected: String) {
    #expect(tone.applied(to: "a", colour: true) == expected)
    #expect(tone.applied(to: "a", colour: false) == "a")
    #expect(tone.applied(to: "", colour: true) == "")
  }
}
