import FoundationEssentials
import Glibc
import Measuring
import SimulatedCloud

/// Measures the tick of a watch: how far from its tick each poll's request reaches a simulated cloud.
///
///     swift build -c release && swift run -c release WatchBenchmark .build/release/queuesh
///
/// It ends with 1 when a poll was more than 20 ms from its tick, or when the last ones were later than
/// the first, each half by its middle: ticks that drift are late by more each time. Slow answers must change nothing, so it is
/// measured with them, too; a tick that an answer outlasts is left out.
@main
struct WatchBenchmark {
  private static let polls = 9
  /// Milliseconds that a poll may be from its tick.
  private static let tolerance = 20.0
  /// Milliseconds by which two requests at their ticks differ by chance.
  private static let jitter = 5.0

  static func main() async throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: WatchBenchmark QUEUESH")
      exit(64)
    }
    print("| answers after | each poll's distance from its tick, ms | furthest | drift |")
    print("| --- | --- | --- | --- |")
    var isSteady = true
    for delay in [0, 0.4, 0.9] {
      let offsets = try await offsets(of: CommandLine.arguments[1], answersAfter: delay)
      // The first poll is at once: it begins the ticks, and the eight after it are measured.
      let ticks = offsets.dropFirst()
      guard ticks.count == polls - 1 else {
        print("\(offsets.count) polls came, not \(polls)")
        exit(1)
      }
      let drift = middle(of: ticks.suffix(polls / 2)) - middle(of: ticks.prefix(polls / 2))
      let furthest = ticks.map(abs).max() ?? 0
      let texts = ticks.map { tenths($0) }.joined(separator: " ")
      print(
        "| \(delay) s | \(texts) | \(tenths(furthest))"
          + " | \(tenths(drift)) |")
      isSteady = isSteady && furthest <= tolerance && drift <= jitter
    }
    print(isSteady ? "Steady." : "Not steady.")
    exit(isSteady ? 0 : 1)
  }

  /// How many milliseconds after its tick each poll came; ticks are counted from the first.
  private static func offsets(
    of program: String, answersAfter delay: Double
  ) async throws -> [Double] {
    var configuration = Configuration()
    if delay > 0, let fault = Fault("slow=\(delay):*:/api/v2/analytics/*") {
      configuration.faults = [fault]
    }
    let cloud = try await SimulatedCloud.start(configuration)
    // The day so far is lived through before, not while the first poll waits for it.
    _ = cloud.state()
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nothing) }
    let run = ChildProcess(
      [program, "watch", "1s", "Support", "--count", "\(polls)"],
      descriptors: [nothing, nothing, nothing],
      environment: [
        "HOME": "/nonexistent", "GENESYS_CLOUD_HOST": cloud.host,
        "GENESYS_CLOUD_CLIENT_ID": configuration.clientID,
        "GENESYS_CLOUD_CLIENT_SECRET": configuration.clientSecret,
      ])
    let status = await Task.detached { run.wait() }.value
    let asked = cloud.requests.filter { $0.path.hasSuffix("/queues/observations/query") }.map(\.at)
    await cloud.stop()
    guard status == 0, let start = asked.first else { return [] }
    return asked.map { moment in
      let seconds = moment.timeIntervalSince(start)
      return (seconds - seconds.rounded()) * 1000
    }
  }

  private static func middle(of values: some Collection<Double>) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func tenths(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
