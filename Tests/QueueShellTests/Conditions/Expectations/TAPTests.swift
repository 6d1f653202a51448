import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct TAPTests {
  @Test func whatHoldsIsOneLine() {
    #expect(TAP.point(Expectation(name: "waiting < 5"), number: 7) == "ok 7 - waiting < 5\n")
  }

  @Test func numberSignsAndBackslashesAreEscaped() {
    #expect(
      TAP.point(Expectation(name: ##"A\B #1 # TODO: waiting < 5"##), number: 1)
        == ##"ok 1 - A\\B \#1 \# TODO: waiting < 5"## + "\n")
  }

  @Test func aFailureHasItsFiguresAndItsPlace() throws {
    let waiting = try #require(Aggregate("waiting"))
    let longest = try #require(Aggregate("longest"))
    let result = Expectation(
      name: "Support: waiting < 5", cause: .unmet, message: "Not met: \"quoted\".",
      evidence: "Support waiting 7",
      readings: [
        .init(queue: "Support", figure: .integer(7), aggregate: waiting, reason: nil),
        .init(queue: "A: b", figure: .null, aggregate: longest, reason: "no permission"),
      ], untold: 3, observedAt: .sample, place: Place(file: "smoke.qsh", line: 4))
    #expect(
      TAP.point(result, number: 2) == #"""
        not ok 2 - Support: waiting < 5
          ---
          message: "Not met: \"quoted\"."
          severity: "fail"
          reason: "not met"
          evidence: "Support waiting 7"
          figures:
            - queue: "Support"
              aggregate: "queue/waiting/count"
              value: 7
              unit: "count"
            - queue: "A: b"
              aggregate: "queue/longestWaitTime"
              value: ~
              unit: "ms"
              unavailable: "no permission"
          figures_left_out: 3
          observed_at: "2026-11-23T10:16:00.000Z"
          at:
            file: "smoke.qsh"
            line: 4
          ...

        """#)
  }
}
