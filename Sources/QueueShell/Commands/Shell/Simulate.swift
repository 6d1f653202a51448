import ArgumentParser
import GenesysCloud

/// Runs the simulated Genesys Cloud as a server for other programs.
struct Simulate: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Serve the simulated Genesys Cloud to other programs.",
    discussion: """
      Prints the three GENESYS_CLOUD_ variables that sign in to it, then serves until SIGINT or \
      SIGTERM. The same seed gives the same contact centre. A fault is KIND[=SECONDS][:COUNT[:PATH]]: \
      429=2:3:/api/v2/analytics/* answers the next three such requests with 429 and Retry-After 2. \
      Kinds: 401 403 404 408 409 413 415 429 500 502 503 504 html empty shape garbled badgzip truncated \
      slow never reset; a count of * is always. Every so many seconds drop, garble and closing befall \
      the sockets of notifications.
      """)

  static let example = "simulate --port 8080"

  static let isBounded = false

  @Option(help: ArgumentHelp("Port on 127.0.0.1; 0 picks a free one.", valueName: "port"))
  var port = 0

  @Option(help: ArgumentHelp("everyday, surge or empty.", valueName: "scenario"))
  var scenario: String?

  @Option(help: ArgumentHelp("How many queues, from 13 to 20000.", valueName: "count"))
  var queues: Int?

  @Option(help: ArgumentHelp("What chance is drawn from.", valueName: "seed"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Simulated seconds a second; 0 stands still.", valueName: "factor"))
  var speed = 1.0

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A fault to answer with; repeatable.", valueName: "fault"))
  var fault: [String] = []

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("\"\(port)\" is no port; 0 picks a free one.")
    }
    if let queues, !(13...20_000).contains(queues) {
      throw ValidationError("\"\(queues)\" queues cannot be simulated; it goes from 13 to 20000.")
    }
    guard speed >= 0, speed.isFinite, speed <= 86_400 else {
      throw ValidationError("\"\(speed)\" is no speed; it goes from 0 to 86400.")
    }
  }

  func run(in session: Session) async throws -> Answer {
    let options = SimulatorOptions(
      port: port, scenario: scenario, queues: queues, seed: seed, speed: speed, faults: fault)
    let running = try await session.startSimulator(options)
    session.console.write(
      """
      GENESYS_CLOUD_HOST=\(running.host)
      GENESYS_CLOUD_CLIENT_ID=\(running.clientID)
      GENESYS_CLOUD_CLIENT_SECRET=\(running.clientSecret)

      """)
    session.console.flush()
    guard !session.console.isClosed else {
      await running.stop()
      return .none
    }
    session.note("Serving the simulated Genesys Cloud until Ctrl-C.")
    try? await session.time.sleep(.seconds(1_000_000_000))
    await running.stop()
    return .none
  }
}
