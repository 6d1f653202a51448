import Testing

/// What the scripts offer, asked of the shells without a terminal.
@Suite(.timeLimit(.minutes(1)))
struct OfferedCompletionTests {
  private static let names = CallingShellHome.names

  /// What bash's function leaves in COMPREPLY.
  private func bash(_ line: String, replacing word: String, in home: CallingShellHome) async throws
    -> [String]
  {
    let script = """
      . /usr/share/bash-completion/bash_completion
      . \(Checkout.path)/completions/queuesh.bash
      compopt() { :; }
      COMP_LINE=$1 COMP_POINT=${#1} COMP_WORDS=($1) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _queuesh queuesh "$2" ""
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let finished = try await home.program(
      "/bin/bash", ["--norc", "--noprofile", "-c", script, "bash", line, word]
    ).run()
    #expect(finished.errors.isEmpty)
    return finished.output.split(separator: "\n").map(String.init)
  }

  @Test(.enabled(if: Shells.hasBash, "bash-completion is not installed"))
  func bashOffers() async throws {
    let home = try await CallingShellHome()
    let expected: [(line: String, word: String, offered: [String])] = [
      ("queuesh --api ", "", ["auto", "observations", "statistics"]),
      ("queuesh st", "st", ["stats"]), ("queuesh aggregates re", "re", ["remove", "reset"]),
      ("queuesh stats sup", "sup", ["Support", "Support\\ Escalations"]),
      ("queuesh stats 'sales d", "sales d", ["Sales DE"]),
      ("queuesh --demo stats sup", "sup", []), ("queuesh stats 'x' | cat ", "", []),
      ("queuesh $(", "", []), ("queuesh", "queuesh", []), ("", "", []),
    ]
    for (line, word, offered) in expected {
      let found = try await bash(line, replacing: word, in: home)
      #expect(found.prefix(offered.count) == offered[...], "\(line): \(found)")
      if offered.isEmpty { #expect(found.isEmpty, "\(line): \(found)") }
    }
  }

  @Test(.enabled(if: Shells.hasFish, "fish is not installed"))
  func fishOffers() async throws {
    let home = try await CallingShellHome()
    let expected: [(line: String, offered: [String])] = [
      ("queuesh st", ["stats\tShow the selected aggregates of queues."]),
      ("queuesh --regi", ["--region\tRegion, by AWS name or domain."]),
      ("queuesh --format json aggregates re", ["remove", "reset"]),
      ("queuesh stats --format=js", ["--format=json", "--format=jsonl"]),
      ("queuesh stats sal", ["Sales\\ DE\tHome", "Sales\\ EN\tEMEA"]),
      ("queuesh stats 'esc", ["Support\\ Escalations\tEMEA"]),
      ("queuesh stats it", ["It\\'s\\ \\$5\\ \\\"off\\\"\\ `now`!\tHome"]),
      ("queuesh stats \"back", ["\"back\\\\slash & co\"\tEMEA"]),
      ("queuesh stats 日", ["日本\\ 窓口\tEMEA"]), ("queuesh --demo stats sal", []),
      ("queuesh stats x'y\"", []), ("queuesh zzz ", []),
    ]
    for (line, offered) in expected {
      let finished = try await home.fish(line)
      let found = finished.output.split(separator: "\n").map(String.init)
      #expect(finished.errors.isEmpty)
      #expect(found.count == offered.count, "\(line): \(found)")
      for (text, wanted) in zip(found, offered) { #expect(text.hasPrefix(wanted), "\(line)") }
    }
    try home.breakNames()
    let broken = try await home.fish("queuesh stats Su")
    #expect(broken.output.isEmpty && broken.errors.isEmpty)
  }
}
