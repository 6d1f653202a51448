import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

@Suite struct PartialConditionTests {
  private func completion(_ line: String) -> Completion {
    let session = Session(on: .unheard, state: .withDirectory)
    return ShellCompleter(session).completions(for: line, cursor: line.utf8.count)
  }

  @Test(
    "What may come next is put behind what is typed, with the quote left open",
    arguments: [
      ("wait 'Support: wai", ["'Support: waiting ", "'Support: wait "]),
      (
        "wait 'Support: waiting ",
        ["<", "<=", ">", ">=", "=", "!="].map { "'Support: waiting \($0) " }
      ),
      ("wait 'waiting > 5 ", ["and", "or", "for"].map { "'waiting > 5 \($0) " }),
      ("wait 'waiting > 5 an", ["'waiting > 5 and "]),
      ("wait 'waiting > 5 and lon", ["'waiting > 5 and longest "]),
      ("wait 'waiting > 5 and (lon", ["'waiting > 5 and (longest "]),
      ("wait 'waiting > 5 for ", ["30s", "1m", "2m", "5m"].map { "'waiting > 5 for \($0)'" }),
      ("wait 'waiting > ", []), ("wait 'waiting > 5 for 2m ", []),
      ("expect Sup", ["'Support: "]), ("expect 'any Sup", ["'any Support: "]),
      ("wait 'Sales E", ["'Sales EMEA: "]),
      ("wait 'Support, sal", ["'Support, Sales EMEA: ", "'Support, Sales US: "]),
      ("wait lon", ["'longest "]), ("wait an", ["'any ", "'answered "]),
      ("wait queue/wai", ["'queue/waiting/count "]),
      ("alert add busy 'Support: lon", ["'Support: longest "]),
    ] as [(String, [String])])
  func candidates(line: String, expected: [String]) {
    #expect(completion(line).candidates.map(\.text) == expected)
  }

  @Test func atTheBeginningStandsWhatMayStandThere() {
    let texts = completion("wait ").candidates.map(\.text)
    #expect(texts.prefix(3) == ["'any ", "'all ", "'waiting "])
    #expect(texts.contains("'Support: "))
  }

  @Test func theBeginningOfQueuesIsPutBehindWhatIsTyped() {
    #expect(completion("wait 'any sa").beginning == "'any Sales ")
    // Without a quote what is typed next would be another word.
    #expect(completion("wait sal").beginning == "'Sales ")
    #expect(completion("wait w").beginning == "'wait")
  }

  @Test(
    "What follows a condition",
    arguments: [
      ("alert add busy 'waiting > 5' ", ["for"]),
      ("alert add busy 'waiting > 5' for 1", ["1m", "10m"]),
      ("wait 'waiting > 5' --timeout 1", ["1m", "10m"]), ("alert r", ["remove"]),
    ] as [(String, [String])])
  func behind(line: String, expected: [String]) {
    #expect(completion(line).candidates.map(\.text) == expected)
  }

  @Test func alertsAreOfferedToBeRemoved() throws {
    var state = SessionState.withDirectory
    state.alerts = [
      Alert(name: "busy", condition: try Condition("waiting > 5", for: "")),
      Alert(name: "calm", condition: try Condition("waiting = 0", for: "")),
    ]
    let session = Session(on: .unheard, state: state)
    let line = "alert remove busy "
    let found = ShellCompleter(session).completions(for: line, cursor: line.utf8.count)
    #expect(found.candidates == [Candidate(text: "calm", summary: "waiting = 0")])
  }

  @Test(
    "A finished condition that errs is told at once",
    arguments: [
      ("wait 'wating > 5' ", #""wating" in column 1 is no aggregate. Did you mean "waiting"?"#),
      (
        "alert add busy 'waiting > 5' fro ",
        #""fro" is no value of the words behind a condition: for?"#
      ),
      ("alert add busy 'waiting > 5' for x ", #""x" is no interval"#),
      ("wait 'waiting > 5' --timeout x ", #""x" is no interval"#),
    ])
  func mistakes(line: String, text: String) {
    let session = Session(on: .unheard, state: .withDirectory)
    let hint = ShellHinter(session).hint(for: line, cursor: line.utf8.count)
    #expect(hint == Hint(text, kind: .mistake))
  }
}
