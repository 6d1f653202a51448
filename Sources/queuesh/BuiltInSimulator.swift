import QueueShell
import SimulatedCloud

/// The simulated cloud as the shell asks for it.
struct BuiltInSimulator: Simulator {
  func start(_ options: SimulatorOptions) async throws(SimulatorRefusal) -> any RunningSimulator {
    let clock = SimulationClock(speed: options.speed)
    var configuration = Configuration()
    configuration.port = options.port
    configuration.clock = { clock.now() }
    configuration.seed = options.seed ?? configuration.seed
    configuration.queueCount = options.queues ?? configuration.queueCount
    configuration.scenario = try Self.scenario(options.scenario) ?? configuration.scenario
    configuration.faults = try options.faults.map(Self.fault)
    do {
      return Running(
        cloud: try await SimulatedCloud.start(configuration), clientID: configuration.clientID,
        clientSecret: configuration.clientSecret, personClientID: configuration.personClientID)
    } catch {
      let reason =
        switch error {
        case .portInUse: "another program listens there"
        case .cannotListen(_, let reason): reason
        }
      throw SimulatorRefusal(
        "Port \"\(options.port)\" of 127.0.0.1 cannot be taken: \(reason).",
        next: "simulate --port 0")
    }
  }

  private static func scenario(_ name: String?) throws(SimulatorRefusal) -> Scenario? {
    guard let name else { return nil }
    guard let scenario = Scenario(rawValue: name) else {
      let known = Scenario.allCases.map(\.rawValue).joined(separator: ", ")
      throw SimulatorRefusal(
        "There is no scenario \"\(name)\"; there are \(known).", next: "simulate --scenario surge")
    }
    return scenario
  }

  private static func fault(_ specification: String) throws(SimulatorRefusal) -> Fault {
    guard let fault = Fault(specification) else {
      throw SimulatorRefusal(
        "\"\(specification)\" is no fault: it takes KIND[=SECONDS][:COUNT[:PATH]].",
        next: "simulate --fault 429=2:3")
    }
    return fault
  }

  private struct Running: RunningSimulator {
    let cloud: SimulatedCloud
    let clientID: String
    let clientSecret: String
    let personClientID: String

    var host: String { cloud.host }

    func stop() async { await cloud.stop() }
  }
}
