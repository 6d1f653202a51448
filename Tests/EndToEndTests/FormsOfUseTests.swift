import FoundationEssentials
import Glibc
import SimulatedCloud
import Testing

/// The same commands through each door of the program, signed in to the built-in demo.
@Suite(.timeLimit(.minutes(2)))
struct FormsOfUseTests {
  private static let commands = "queues\nuse Support\nstats\nwatch 250ms --count 3\n"

  private static func check(_ finished: Program.Finished) {
    #expect(finished.status == 0, "\(finished.errors)")
    let lines = finished.output.split(separator: "\n")
    #expect(lines.first == "id\tname\tdivision\tmembers\tmedia")
    #expect(lines.filter { $0.contains("\tSupport\t") }.count == 1)
    let figures = lines.filter { $0.contains(" [Real-Time] Support | Waiting: ") }
    #expect(figures.count == 4)
    #expect(figures.allSatisfy { $0.contains(" | Avg Wait: ") })
  }

  @Test func pipedInputRuns() async throws {
    let home = Home()
    Self.check(
      try await Program(["--demo"], environment: home.environment()).run(input: Self.commands))
  }

  @Test func aFileRuns() async throws {
    let home = Home()
    let file = home.write(Self.commands, to: "morning.qsh")
    Self.check(try await Program(["--demo", "-f", file], environment: home.environment()).run())
    let fromStdin = Program(["--demo", "-f", "-"], environment: home.environment())
    Self.check(try await fromStdin.run(input: Self.commands))
  }

  @Test func commandsInArgumentsRunInOrder() async throws {
    let home = Home()
    let file = home.write("use Support\nstats\n", to: "middle.qsh")
    let arguments = ["--demo", "-c", "queues", "-f", file, "-c", "watch 250ms --count 3"]
    Self.check(try await Program(arguments, environment: home.environment()).run())
  }

  @Test func oneCommandRuns() async throws {
    let home = Home()
    func run(_ words: String...) async throws -> Program.Finished {
      try await Program(["--demo"] + words, environment: home.environment()).run()
    }
    let queues = try await run("queues")
    #expect(queues.output.contains("\tSupport\t"))
    let stats = try await run("stats", "Support", "--format", "json")
    #expect(stats.output.contains("\"queue/waiting/count\": "))
    let watch = try await run("watch", "250ms", "Support", "--count", "3")
    #expect(watch.output.split(separator: "\n").count == 3)
    #expect([queues.status, stats.status, watch.status] == [0, 0, 0])
  }

  @Test func theSimulatorServesOtherPrograms() async throws {
    let home = Home()
    let server = try RunningProgram(Program(["simulate"], environment: home.environment()))
    await server.waitForOutput("GENESYS_CLOUD_CLIENT_SECRET=")
    await server.waitForOutput("\n")
    let lines = server.outputSoFar.split(separator: "\n").map(String.init)
    let variables = Dictionary(
      uniqueKeysWithValues: lines.prefix(3).map { line in
        let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
        return (parts[0], parts[1])
      })
    let environment = home.environment(nil, variables)
    let finished = try await Program(["stats", "Support"], environment: environment).run()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("[Real-Time] Support | Waiting: "))
    server.interrupt(SIGTERM)
    #expect(await server.finished().status == 0)
  }

  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() async throws {
    let home = Home()
    let program = try RunningProgram(
      Program(["--demo"], environment: home.environment()), readsOutput: false)
    program.write(String(repeating: "queues\n", count: 50))
    program.closeInput()
    let finished = await program.finished()
    #expect(finished.status == 0)
    #expect(finished.errors == "")
  }

  @Test func watchingForAReaderThatWentAwayEnds() async throws {
    let home = Home()
    let program = try RunningProgram(
      Program(["--demo", "watch", "250ms", "Support"], environment: home.environment()),
      readsOutput: false)
    #expect(await program.finished().status == 0)
  }

  @Test func terminationEndsAScriptWithItsSignal() async throws {
    let home = Home()
    let program = try RunningProgram(
      Program(["-c", "echo ready", "-c", "sleep 1h"], environment: home.environment()))
    await program.waitForOutput("ready")
    program.interrupt(SIGTERM)
    #expect(await program.finished().status == 128 + SIGTERM)
  }

  @Test func resultsThatCannotBeWrittenAreAFailure() async throws {
    let home = Home()
    let program = try RunningProgram(
      Program(["--demo", "queues"], environment: home.environment()), output: "/dev/full")
    program.closeInput()
    let finished = await program.finished()
    #expect(finished.status == 1)
    #expect(finished.errors.contains("could not be written: No space left on device."))
  }

  /// The signal comes to the program alone, as a job of a scheduler gets it.
  @Test func interruptEndsAPipeToo() async throws {
    let home = Home()
    let program = try RunningProgram(
      Program(
        ["-c", "echo x | echo ready; exec sleep 600", "-c", "echo never"],
        environment: home.environment()))
    await program.waitForOutput("ready")
    program.interrupt()
    let finished = await program.finished()
    #expect(finished.status == 130)
    #expect(finished.output == "ready\n")
  }

  @Test func interruptEndsAScriptWith130() async throws {
    let home = Home()
    let program = try RunningProgram(
      Program(["--demo", "watch", "250ms", "Support"], environment: home.environment()))
    await program.waitForOutput("[Real-Time]")
    program.interrupt()
    let finished = await program.finished()
    #expect(finished.status == 130)
  }
}
