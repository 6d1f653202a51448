import FoundationEssentials
import Glibc
import SimulatedCloud
import Testing

/// Reports of expectations as other programs meet them.
@Suite(.timeLimit(.minutes(1)))
struct ExpectationReportTests {
  @Test func anInterruptedRunBailsOut() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let report = "\(home.path)/results.xml"
    let running = try RunningProgram(
      Program(
        [
          "-c", "expect --tap --junit \(report) 'Support: waiting < 500'",
          "-c", "watch 250ms Support",
        ], environment: home.environment(cloud)))
    // Only while a command runs there is one to interrupt.
    #expect(await running.waitForOutput("[Real-Time]"))
    running.interrupt()
    let finished = await running.finished()
    await cloud.stop()
    #expect(finished.status == 130)
    #expect(
      finished.output.hasPrefix("TAP version 14\nok 1 - Support: waiting < 500\n"))
    #expect(finished.output.hasSuffix("1..1\nBail out! Interrupted.\n"))
    let xml = Home.text(of: report)
    #expect(xml.contains(#"tests="2" failures="0" errors="1""#))
    #expect(xml.hasSuffix("</testsuites>\n"))
  }

  /// The reader that most people have takes a protocol newer than its own for a mistake.
  @Test(.enabled(if: access("/usr/bin/prove", X_OK) == 0))
  func proveTakesIt() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let good = home.write(
      "expect --tap\nexpect 'Support: waiting < 500'\nexpect 'Support: busy > 0'\n", to: "a.qsh")
    let bad = home.write(
      "expect --tap\nexpect 'Support: waiting > 500'\nexpect 'Support: busy > 0'\n", to: "b.qsh")
    var prove = Program(
      ["--exec", "\(Program.path) --keep-going --quiet -f", good, bad],
      environment: home.environment(cloud, ["PATH": "/usr/bin:/bin"]))
    prove.executable = "/usr/bin/prove"
    let finished = try await prove.run()
    await cloud.stop()
    #expect(finished.status == 1)
    #expect(finished.output.contains("\(good) .. ok\n"))
    #expect(finished.output.contains("Failed 1/2 subtests"))
    #expect(!finished.output.contains("Parse errors"))
  }
}
