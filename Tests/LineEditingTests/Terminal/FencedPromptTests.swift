import Testing

@testable import LineEditing

struct FencedPromptTests {
  @Test(arguments: [
    ("> ", "> "),
    ("\u{1B}[32mDemo\u{1B}[0m> ", "\u{1}\u{1B}[32m\u{1}Demo\u{1}\u{1B}[0m\u{1}> "),
    ("\u{1B}[1m\u{1B}[38;5;9ma", "\u{1}\u{1B}[1m\u{1B}[38;5;9m\u{1}a"),
    ("a\u{1B}[0m", "a\u{1}\u{1B}[0m\u{1} "),
    ("a\u{1B}[1m \u{1B}[0m", "a\u{1}\u{1B}[1m\u{1B}[0m\u{1} "),
    ("a\u{1}\u{7}\nb\u{1B}[2J\u{1B}[", "ab[2J["),
  ])
  func coloursAreFencedAndOtherControlsLeftOut(prompt: String, fenced: String) {
    #expect(FencedPrompt(prompt).text == fenced)
  }

  @Test func visibleTextIsWhatTakesRoom() {
    #expect(FencedPrompt("\u{1B}[32mDemo\u{1B}[0m> \u{1B}[0m").visible == "Demo> ")
  }
}
