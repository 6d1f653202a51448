/// How long things may take.
public struct Timeouts: Sendable {
  /// Opening one connection.
  public var connect: Duration
  /// Waiting for the next byte of an answer.
  public var read: Duration
  /// One request, from its connection to the last byte of its answer.
  public var request: Duration
  /// All that one command asks for, beside what `Retry-After` tells it to wait. The client does not
  /// apply it by itself: see ``Deadline``.
  public var command: Duration

  /// Time-outs of these lengths.
  public init(
    connect: Duration = .seconds(5), read: Duration = .seconds(15),
    request: Duration = .seconds(15), command: Duration = .seconds(30)
  ) {
    self.connect = connect
    self.read = read
    self.request = request
    self.command = command
  }

  /// 5 seconds to connect, 15 for each read and for a request, 30 for a command.
  public static let standard = Timeouts()
}
