import GenesysCloud

extension Session {
  /// Starts a simulated cloud.
  /// - Throws: why it did not start, as a sentence.
  func startSimulator(_ options: SimulatorOptions) async throws -> any RunningSimulator {
    guard let simulator else { throw ShellError("This program was built without a simulator.") }
    do {
      return try await simulator.start(options)
    } catch {
      throw ShellError(error.message, next: error.next)
    }
  }

  /// The account of the demo, whose server starts when it is first needed.
  func demoAccount() async throws -> Account {
    let running: any RunningSimulator
    if let known = memory.simulator {
      running = known
    } else {
      running = try await startSimulator(SimulatorOptions())
      remember { $0.simulator = running }
    }
    return Account(
      host: try ServiceHost(api: running.host), region: nil,
      credentials: .client(id: running.clientID, secret: Secret(running.clientSecret)),
      clientID: running.clientID)
  }
}
