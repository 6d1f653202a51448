/// A rule of conditional group routing: when a figure crosses a value, groups are brought in.
public struct ConditionalRule: Sendable, Hashable {
  /// The figure: `EstimatedWaitTime` in seconds, or `ServiceLevel` in percent.
  public var metric: String?
  /// How it is compared, such as `GreaterThanOrEqualTo`.
  public var comparison: String?
  /// What it is compared with, in the metric's unit.
  public var value: Double?
  /// The seconds that an interaction waits before the rule is tried.
  public var waitSeconds: Int?
  /// The groups brought in.
  public var groups: [MemberGroup] = []

  /// A rule of which nothing is known; the rest is set on it.
  public init() {}
}

extension ConditionalRule: Decodable {
  private enum CodingKeys: String, CodingKey {
    case metric, waitSeconds, groups
    case comparison = "operator"
    case value = "conditionValue"
  }

  /// Reads the API's form; nothing is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    metric = container.lenient(String.self, .metric)
    comparison = container.lenient(String.self, .comparison)
    value = container.lenient(Double.self, .value)
    waitSeconds = container.lenient(Int.self, .waitSeconds)
    groups = container.lenientList(MemberGroup.self, .groups)
  }
}
