import FoundationEssentials
import SimulatedCloud

/// Simulated clouds as the tests want them.
enum Clouds {
  /// A Monday morning, UTC.
  static let morning = Date(timeIntervalSince1970: 1_795_428_960)

  /// Starts a cloud whose contact centre stands still at ``morning``, so that its figures can be
  /// compared; tokens and request budget go by the real clock.
  static func still(
    _ scenario: Scenario = .everyday, faults: [String] = []
  ) async throws -> SimulatedCloud {
    var configuration = Configuration()
    configuration.clock = { morning }
    configuration.scenario = scenario
    configuration.faults = try faults.map { specification in
      guard let fault = Fault(specification) else { throw BadFault(specification: specification) }
      return fault
    }
    return try await SimulatedCloud.start(configuration)
  }

  struct BadFault: Error {
    var specification: String
  }
}
