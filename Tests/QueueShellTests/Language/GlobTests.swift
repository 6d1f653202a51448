import Testing

@testable import QueueShell

@Suite struct GlobTests {
  @Test(
    "A pattern matches these names",
    arguments: [
      ("*", ""), ("*", "Support"), ("Sales*", "Sales EMEA"), ("sales*", "SALES"),
      ("*emea", "Sales EMEA"), ("*les*", "Sales EMEA"), ("S*s*A", "Sales EMEA"), ("a*a", "aa"),
      ("a**b", "ab"), ("Support", "support"), ("*R\u{E9}c*", "re\u{301}clamations"),
      ("Home/*", "Home/Support"), ("日*", "日本語"), ("a.c", "a.c"), ("*ab", "abab"),
    ])
  func match(pattern: String, name: String) {
    #expect(Glob.matches(pattern, name))
  }

  @Test(
    "A pattern does not match these names",
    arguments: [
      ("", "Support"), ("Sales*", "Presales"), ("*emea", "EMEA East"), ("a*a", "a"),
      ("a*b*c", "acb"), ("Support", "Supports"), ("a.c", "abc"), ("[a]", "a"), ("?", "a"),
      ("ab*ba", "aba"),
    ])
  func mismatch(pattern: String, name: String) {
    #expect(!Glob.matches(pattern, name))
  }
}
