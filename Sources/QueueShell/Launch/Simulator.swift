/// A simulated Genesys Cloud as the shell asks for it. The program hands one in: the shell knows
/// neither its model nor its server.
public protocol Simulator: Sendable {
  /// Starts a server on loopback.
  /// - Throws: `SimulatorRefusal` when an option means nothing to it or the port is taken.
  func start(_ options: SimulatorOptions) async throws(SimulatorRefusal) -> any RunningSimulator
}

/// A simulated Genesys Cloud that answers.
public protocol RunningSimulator: Sendable {
  /// Base URL of its API, `http://127.0.0.1:PORT`.
  var host: String { get }
  /// The OAuth client that may sign in.
  var clientID: String { get }
  /// That client's secret.
  var clientSecret: String { get }
  /// The OAuth client with which a person may sign in.
  var personClientID: String { get }
  /// Ends it, open connections included.
  func stop() async
}

/// What `queuesh simulate` was asked for.
public struct SimulatorOptions: Sendable, Equatable {
  /// 0 picks a free one.
  public var port = 0
  /// nil: an ordinary day.
  public var scenario: String?
  /// How many queues there are; nil: as few as the demo has.
  public var queues: Int?
  /// What chance is drawn from; nil: the same as ever.
  public var seed: UInt64?
  /// Simulated seconds a second; 0 freezes the clock.
  public var speed = 1.0
  /// Faults in the simulator's own words, `KIND[=SECONDS][:COUNT[:PATH]]`.
  public var faults: [String] = []
}

/// Why a simulator did not start: a sentence with the offending value in quotes, and what would do.
public struct SimulatorRefusal: Error, Sendable {
  /// One sentence.
  public let message: String
  /// A command to type.
  public let next: String?

  /// A refusal in a sentence, with a command that would do.
  public init(_ message: String, next: String? = nil) {
    self.message = message
    self.next = next
  }
}
