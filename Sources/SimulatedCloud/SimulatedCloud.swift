public import FoundationEssentials
import Synchronization

/// A pretended Genesys Cloud: a believable contact centre behind real HTTP on 127.0.0.1.
///
/// Three layers. The contact centre is a discrete-event simulation that knows nothing of JSON or
/// HTTP; `Cloud` and the routes turn requests into answers, purely, with time as a parameter; the
/// server carries them over sockets, and breaks them on demand.
///
/// It imports nothing of the shell: if it shared types with the client, a wrong field name would
/// cancel out. It speaks JSON, and its tests pin that JSON. What it answers follows the published
/// API, oddities included, and the statistics dialect of the founding document.
public final class SimulatedCloud: Sendable {
  /// More requests than this are not remembered.
  private static let mostRecords = 10_000

  struct State: Sendable {
    var cloud: Cloud
    var records: [RequestRecord] = []
    var pushes: [PushRecord] = []
  }

  final class Shared: Service {
    let state: Mutex<State>
    let configuration: Configuration
    let sockets = Sockets()

    init(_ configuration: Configuration) {
      self.configuration = configuration
      let start = Milliseconds(configuration.clock())
      state = Mutex(State(cloud: Cloud(configuration, start: start)))
    }

    func deliver(_ request: Request) -> Delivery {
      let now = Milliseconds(configuration.clock())
      let wall = configuration.wallClock()
      return state.withLock { state in
        // Before the answer, which may be that a token is revoked.
        let client = state.cloud.client(of: request)
        let delivery = state.cloud.deliver(request, now: now, wall: Milliseconds(wall))
        if state.records.count == SimulatedCloud.mostRecords { state.records.removeFirst() }
        state.records.append(
          RequestRecord(request, status: delivery.status, clientID: client, at: wall))
        sockets.close(state.cloud.channels.takeEnded())
        return delivery
      }
    }

    func connect(_ channel: String) {
      change { $0.connect(channel, now: $1, wall: $2) }
    }

    func disconnect(_ channel: String) {
      change { cloud, _, wall in cloud.disconnect(channel, wall: wall) }
    }

    func reply(to text: String, on channel: String) -> String {
      change { $0.reply(to: text, on: channel, now: $1, wall: $2) }
    }

    func push(atOnce: Bool) {
      let now = Milliseconds(configuration.clock())
      let wall = configuration.wallClock()
      state.withLock { state in
        let pushes = state.cloud.pushes(now: now, wall: Milliseconds(wall), atOnce: atOnce)
        for push in pushes { sockets.send(push.text, to: push.channel) }
        sockets.close(state.cloud.channels.takeEnded())
        let hasSockets = !state.cloud.channels.connected.isEmpty
        for fault in hasSockets ? state.cloud.faults.due(at: Milliseconds(wall)) : [] {
          sockets.befall(fault)
        }
        state.pushes += pushes.map { PushRecord(topic: $0.topic, at: wall) }
        state.pushes.removeFirst(max(0, state.pushes.count - SimulatedCloud.mostRecords))
      }
    }

    /// - Parameter change: is given the centre's time and the wall clock's.
    private func change<Result: Sendable>(
      _ change: (inout Cloud, Milliseconds, Milliseconds) -> Result
    ) -> Result {
      let now = Milliseconds(configuration.clock())
      let wall = Milliseconds(configuration.wallClock())
      return state.withLock { change(&$0.cloud, now, wall) }
    }

    func centre() -> ContactCentre {
      let now = Milliseconds(configuration.clock())
      return state.withLock { $0.cloud.centre(at: now) }
    }
  }

  let shared: Shared
  let server: Server

  private init(_ shared: Shared, _ server: Server) {
    self.shared = shared
    self.server = server
  }

  /// Starts a simulated cloud that serves until `stop()`.
  ///
  /// The contact centre's history begins a day before the clock's time at this call, but is made
  /// only when first asked for.
  public static func start(
    _ configuration: Configuration
  ) async throws(SimulationError) -> SimulatedCloud {
    let shared = Shared(configuration)
    let server = try await Server(
      port: configuration.port, service: shared, sockets: shared.sockets)
    shared.state.withLock { $0.cloud.port = server.port }
    if let interval = configuration.pushInterval {
      server.repeat(every: interval) { shared.push(atOnce: false) }
    }
    return SimulatedCloud(shared, server)
  }

  /// The TCP port it listens on.
  public var port: Int { server.port }

  /// The base URL of API and sign-in: `http://127.0.0.1:PORT`.
  public var host: String { "http://127.0.0.1:\(port)" }

  /// Stops listening and closes open connections.
  public func stop() async {
    await server.stop()
  }

  /// Puts a fault in force, after those already there.
  public func add(_ fault: Fault) {
    shared.state.withLock { $0.cloud.faults.add(fault) }
  }

  /// Lifts all faults.
  public func clearFaults() {
    shared.state.withLock { $0.cloud.faults.clear() }
  }

  /// Lets all tokens issued so far expire: they answer 401 from now on.
  public func expireTokens() {
    shared.state.withLock { $0.cloud.expireTokens() }
  }

  /// The last 10,000 requests, the oldest first; sign-ins and failed ones included.
  public var requests: [RequestRecord] {
    shared.state.withLock { $0.records }
  }

  /// The truth at the clock's now, straight from the model.
  public func state() -> CentreState {
    CentreState(shared.centre())
  }

  /// The truth about `from ..< to`, by queue id, straight from the model.
  public func totals(from: Date, to: Date) -> [String: QueueTotals] {
    shared.centre().totals(Interval(start: Milliseconds(from), end: Milliseconds(to)))
  }
}
