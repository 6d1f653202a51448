import Testing

@testable import QueueShell

@Suite struct NearnessTests {
  private static let names = ["stats", "status", "watch", "whoami", "queues", "use", "waiting"]

  @Test(
    "A typo finds the name that was meant, first",
    arguments: [
      ("statz", "stats"), ("sttas", "stats"), ("wacth", "watch"), ("qeues", "queues"),
      ("watchh", "watch"), ("wath", "watch"), ("WATCH", "watch"), ("wat", "watch"),
      ("ues", "use"), ("who", "whoami"),
    ])
  func typo(typed: String, meant: String) {
    #expect(Nearness.nearest(to: typed, among: Self.names).first == meant)
  }

  @Test("What nobody can have meant finds nothing", arguments: ["xyz", "completely", "zzzzzz"])
  func nothing(typed: String) {
    #expect(Nearness.nearest(to: typed, among: Self.names).isEmpty)
  }

  @Test func atMostTheLimitIsGiven() {
    let names = ["aaa1", "aaa2", "aaa3", "aaa4"]
    #expect(Nearness.nearest(to: "aaa", among: names).count == 3)
    #expect(Nearness.nearest(to: "aaa", among: names, limit: 1) == ["aaa1"])
  }

  @Test func equallyNearNamesKeepTheirOrder() {
    #expect(
      Nearness.nearest(to: "eu-west-9", among: ["eu-west-2", "eu-west-1"])
        == ["eu-west-2", "eu-west-1"])
  }

  @Test(
    "Distance counts edits, a swap of neighbours as one",
    arguments: [
      ("", "", 0), ("", "ab", 2), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1),
      ("abc", "ab", 1), ("abc", "abcd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
  func distance(one: String, other: String, expected: Int) {
    #expect(Nearness.distance(Array(one), Array(other), limit: 9) == expected)
    #expect(Nearness.distance(Array(other), Array(one), limit: 9) == expected)
  }

  @Test func beyondTheLimitTheDistanceIsOneMoreThanIt() {
    #expect(Nearness.distance(Array("abcdef"), Array("uvwxyz"), limit: 2) == 3)
    #expect(Nearness.distance(Array("a"), Array("abcdef"), limit: 2) == 3)
  }
}
