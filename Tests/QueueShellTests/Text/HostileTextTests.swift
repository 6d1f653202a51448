import Testing

@testable import QueueShell

@Suite struct HostileTextTests {
  @Test(
    "Controls, bidi controls and line separators are shown as U+FFFD",
    arguments: [
      "\u{00}", "\u{07}", "\t", "\n", "\r", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9B}",
      "\u{9F}", "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}",
      "\u{2069}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    ])
  func hostile(scalar: String) {
    #expect(HostileText.cleaned("a\(scalar)b") == "a\u{FFFD}b")
  }

  @Test(
    "Text that people write stays as it is",
    arguments: ["", "Support", "Réclamations", "e\u{301}", "日本語サポート", "👩‍👩‍👧 VIP", "שירות", "~ €¡"])
  func harmless(text: String) {
    #expect(Array(HostileText.cleaned(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func anEscapeSequenceLosesOnlyWhatMakesItOne() {
    #expect(HostileText.cleaned("\u{1B}[31mred\u{1B}[0m") == "\u{FFFD}[31mred\u{FFFD}[0m")
  }

  @Test func aLineBreakOfTwoScalarsIsTwoReplacements() {
    #expect(HostileText.cleaned("a\r\nb") == "a\u{FFFD}\u{FFFD}b")
  }

  @Test func bytesThatAreNotUnicodeAreShownAsReplacements() {
    let text = String(decoding: [0x61, 0xFF, 0x62] as [UInt8], as: UTF8.self)
    #expect(HostileText.cleaned(text) == "a\u{FFFD}b")
  }

  @Test(
    "A word is repeated up to what may be a secret",
    arguments: [
      ("stast", "stast"), ("--secret=hunter2", "--secret=…"), ("A_SECRET=x", "A_SECRET=…"),
      ("http://h/?token=x", "http://h/?…"),
    ])
  func repeated(word: String, shown: String) {
    #expect(HostileText.repeated(word) == shown)
  }
}
