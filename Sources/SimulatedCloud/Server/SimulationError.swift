/// Why the simulated cloud did not start.
public enum SimulationError: Error, Sendable, Equatable {
  /// Another program listens on the port.
  case portInUse(Int)
  /// The system refused it, for the reason given.
  case cannotListen(port: Int, reason: String)
}
