import Testing

@testable import QueueShell

@Suite struct WatchWordsTests {
  @Test(
    "An interval, what is watched, and queues, in this order",
    arguments: [
      ([], nil, nil, []), (["5s"], "5s", nil, []), (["5"], "5s", nil, []),
      (["Support"], nil, nil, ["Support"]),
      (["5s", "Support", "Sales*"], "5s", nil, ["Support", "Sales*"]),
      (["agents"], nil, .agents, []), (["5s", "waiting", "Support"], "5s", .waiting, ["Support"]),
      (["stats", "a", "b"], nil, .stats, ["a", "b"]),
      // Queues of these names.
      (["stats", "agents"], nil, .stats, ["agents"]), (["Agents"], nil, nil, ["Agents"]),
      (["Support", "agents"], nil, nil, ["Support", "agents"]),
      (["10s", "10s"], "10s", nil, ["10s"]),
      (["1m", "agents", "911"], "1m", .agents, ["911"]),
    ] as [([String], String?, WatchTarget.Subject?, [String])])
  func words(
    words: [String], interval: String?, subject: WatchTarget.Subject?, queues: [String]
  ) throws {
    let read = try WatchWords(words)
    #expect(read.interval?.spelling == interval)
    #expect(read.subject == subject)
    #expect(read.queues == queues)
  }

  @Test(
    "A word that can be none of them is refused",
    arguments: [
      (["0"], #""0" is no interval: it must be longer than zero."#, "watch 10s"),
      (["10x"], #""10x" is no interval: give a number with ms, s, m or h."#, "watch 10s"),
      (["-x"], #""-x" is no queue."#, "help watch"),
      (["stats", "-x"], #""-x" is no queue."#, "help watch"),
      (
        ["Sales EMEA", "5s"], #""5s" looks like an interval, which comes first."#,
        "watch 5s 'Sales EMEA'"
      ),
      (
        ["agents", "5s", "Support"], #""5s" looks like an interval, which comes first."#,
        "watch 5s agents Support"
      ),
      (
        ["5s", "agents", "Sales EMEA", "Support"],
        "watch agents shows one queue, and 2 are named.", "watch agents 'Sales EMEA'"
      ),
    ])
  func refused(words: [String], message: String, next: String) {
    #expect(throws: ShellError(message, next: next)) { try WatchWords(words) }
  }

  @Test(
    "What the words leave open is what was last shown",
    arguments: [
      ([], nil, WatchTarget(.stats, of: [])),
      (["5s"], WatchTarget(.agents, of: ["Support"]), WatchTarget(.agents, of: ["Support"])),
      ([], WatchTarget(.stats, of: ["Sales*"]), WatchTarget(.stats, of: ["Sales*"])),
      (["stats"], WatchTarget(.agents, of: ["Support"]), WatchTarget(.stats, of: [])),
      (["Support"], WatchTarget(.agents, of: ["Other"]), WatchTarget(.stats, of: ["Support"])),
      (["5s", "waiting", "Support"], nil, WatchTarget(.waiting, of: ["Support"])),
    ] as [([String], WatchTarget?, WatchTarget)])
  func target(words: [String], last: WatchTarget?, expected: WatchTarget) throws {
    #expect(try WatchWords(words).target(after: last) == expected)
  }
}
