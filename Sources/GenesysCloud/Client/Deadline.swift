/// The moment by which a command must have its answers.
///
/// Requests made inside ``within(_:of:isolation:operation:)`` never retry, wait or run past it.
public enum Deadline {
  @TaskLocal static var allowance: Allowance?

  /// The deadline of the current task in terms of ``TimeSource/uptime``; `nil` without one. It moves
  /// on by the time that a server's `Retry-After` makes the command wait.
  public static var current: Duration? { allowance?.end }

  /// Runs an operation that has this long for all its requests.
  ///
  /// An outer deadline that ends sooner stays in force.
  public static func within<Value>(
    _ duration: Duration, of time: TimeSource,
    isolation: isolated (any Actor)? = #isolation,
    operation: () async throws -> Value
  ) async rethrows -> Value {
    let end = time.uptime() + duration
    if let current, current <= end { return try await operation() }
    return try await $allowance.withValue(
      Allowance(until: end), operation: operation, isolation: isolation)
  }

  /// Does something that takes none of the time for requests: a person is waited for.
  public static func pausing<Value>(
    of time: TimeSource,
    isolation: isolated (any Actor)? = #isolation,
    operation: () async throws -> Value
  ) async rethrows -> Value {
    let start = time.uptime()
    defer { allowance?.excuse(from: start, to: time.uptime()) }
    return try await operation()
  }
}
