import Dispatch
import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

/// Files of expectations, run as the program runs them.
@Suite(.serialized) struct ExpectationReportTests {
  private struct Ending {
    var status: Int32
    var output: String
    var talk: String
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Runs a file over polls that tell so many waiting, one after the other.
  private func run(
    _ text: String, _ polls: [Result<Snapshot, CloudError>], keepsGoing: Bool = true,
    variables: [String: String] = [:]
  ) async throws -> Ending {
    let transcript = try Transcript()
    var state = SessionState.withDirectory
    state.selection = Selection(queues: [.support])
    state.source = ScriptedStatistics(polls)
    // Never asked anything.
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    let session = Session(on: transcript.console, variables: variables, state: state)
    let status = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let loop = Loop(
          session: session, interrupts: Interrupts(terminal: nil, isInteractive: false),
          desk: Questions(), inputs: [Input(TextLines(text), name: "smoke.qsh")],
          keepsGoing: keepsGoing)
        continuation.resume(returning: loop.run())
      }
    }
    return Ending(status: status, output: transcript.output, talk: transcript.talk)
  }

  private func waiting(_ count: Double) -> Result<Snapshot, CloudError> {
    .success(.sample(["q-support": ["waiting": .value(count)]]))
  }

  /// The lines but for those of a diagnostic.
  private func points(_ output: String) -> [String] {
    output.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("  ") }
  }

  private func reasons(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("  reason: ") }.map {
      String($0.dropFirst(10))
    }
  }

  @Test func allAreToldAndTheFirstFailuresStatusStays() async throws {
    let ending = try await run(
      """
      expect --tap
      expect 'Support: waiting <= 20'
      echo between
      expect 'Support: waiting <= 5'
      expect 'Support: waiting > 5'
      """, [waiting(2), waiting(7), waiting(7)])
    #expect(
      points(ending.output) == [
        "TAP version 14", "ok 1 - Support: waiting <= 20", "between",
        "not ok 2 - Support: waiting <= 5", "ok 3 - Support: waiting > 5", "1..3",
      ])
    #expect(ending.status == 3)
    #expect(
      ending.talk == """
        queuesh: smoke.qsh:4: Not met: "Support: waiting <= 5": Support waiting 7.

        """)
  }

  @Test func theFirstFailureEndsTheRunAndThePlanIsThere() async throws {
    let ending = try await run(
      "expect --tap 'waiting < 5'\nexpect 'waiting < 5'", [waiting(7)], keepsGoing: false)
    #expect(points(ending.output) == ["TAP version 14", "not ok 1 - waiting < 5", "1..1"])
    #expect(ending.status == 3)
  }

  @Test func aReaderThatKnowsThirteenGetsIt() async throws {
    let ending = try await run(
      "expect --tap 'waiting < 5'", [waiting(1)], variables: ["TAP_VERSION": "13"])
    #expect(ending.output == "TAP version 13\nok 1 - waiting < 5\n1..1\n")
  }

  @Test func withoutAnyThePlanIsEmpty() async throws {
    #expect(try await run("expect --tap", []).output == "TAP version 14\n1..0\n")
  }

  @Test func whyItDoesNotHoldIsToldApart() async throws {
    let ending = try await run(
      """
      expect --tap 'waiting < 5'
      expect 'waiting < 5'
      expect 'waiting < 5'
      expect 'waiting < 5'
      expect 'waiting < 5'
      expect 'waiting < 5'
      expect 'Suport: waiting < 5'
      expect 'wating < 5'
      """,
      [
        waiting(7), .success(.sample(["q-support": ["waiting": .noData]])),
        .success(
          .sample(["q-support": ["waiting": .unavailable(.noPermission(["analytics:x:view"]))]])),
        .success(
          .sample([
            "q-support": ["waiting": .unavailable(.failed(CloudError(.requestTimedOut)))]
          ])),
        .failure(CloudError(.forbidden)), .failure(CloudError(.requestTimedOut)),
      ])
    #expect(
      reasons(ending.output) == [
        #""not met""#, #""no data""#, #""no permission""#, #""request failed""#,
        #""no permission""#, #""request failed""#, #""could not be checked""#,
        #""could not be checked""#,
      ])
    #expect(points(ending.output).last == "1..8")
    #expect(ending.status == 3)
  }

  /// Who reads the report alone must not take the run for a good one.
  @Test(arguments: [true, false])
  func anotherCommandsFailureIsInTheReport(keepsGoing: Bool) async throws {
    let ending = try await run(
      "expect --tap 'waiting < 5'\nuse Suport\n", [waiting(1)], keepsGoing: keepsGoing)
    #expect(
      ending.output == #"""
        TAP version 14
        ok 1 - waiting < 5
        not ok 2 - the other commands
          ---
          message: "No queue is called \"Suport\". Did you mean \"Support\"? (column 5)"
          severity: "error"
          reason: "another command failed"
          at:
            file: "smoke.qsh"
            line: 2
          ...
        1..2

        """#)
    #expect(ending.status == 1)
  }

  @Test func anInterruptedRunBailsOut() {
    var report = ExpectationReport(environment: Environment([:]), at: .sample)
    report.isTap = true
    _ = report.add(Expectation(name: "waiting < 5"))
    #expect(report.end(.interrupted, isCutShort: true) == "1..1\nBail out! Interrupted.\n")
    #expect(report.results.map(\.cause) == [nil, .interrupted])
  }

  @Test func theFileIsWholeAfterEach() async throws {
    let path = folder.path + "/results.xml"
    let ending = try await run(
      "expect --junit \(path)\nexpect 'waiting < 5'\nexpect 'waiting < 5'",
      [waiting(1), waiting(7)])
    #expect(ending.status == 3)
    #expect(ending.output == "")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(#"<testsuites tests="2" failures="1" errors="0" time="0.000">"#))
    #expect(text.contains(#"<testsuite name="smoke.qsh""#))
    #expect(text.hasSuffix("</testsuites>\n"))
  }

  @Test func aFileThatCannotBeWrittenIsToldBeforeAnythingIsAsked() async throws {
    let ending = try await run("expect --junit /nowhere/r.xml 'waiting < 5'", [])
    #expect(
      ending.talk == """
        queuesh: smoke.qsh:1: The report "/nowhere/r.xml" cannot be written: No such file or directory. (column 16)
          A path is relative to the working directory.

        """)
    #expect(ending.status == 1)
  }

  @Test func oneRunHasOneFile() async throws {
    let ending = try await run(
      "expect --junit \(folder.path)/a.xml\nexpect --junit \(folder.path)/b.xml", [])
    #expect(ending.talk.contains("This run reports to \"\(folder.path)/a.xml\" already."))
    #expect(ending.status == 1)
  }

  /// A listing would be no part of the protocol.
  @Test func theProtocolStandsAlone() async throws {
    let ending = try await run(
      "set format json\nexpect --tap 'waiting < 5'\nexpect 'waiting > 5'", [waiting(1), waiting(1)])
    #expect(points(ending.output).count == 4)
    #expect(!ending.output.contains("{"))
  }

  @Test func withoutAConditionAnOptionIsNeeded() async throws {
    let ending = try await run("expect", [])
    #expect(ending.talk.contains("Missing expected argument '<condition>'"))
    #expect(ending.status == 1)
  }
}
