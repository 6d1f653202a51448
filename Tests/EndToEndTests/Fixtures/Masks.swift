import SimulatedCloud

extension String {
  /// The text without what differs from run to run: the ports, the home, correlation ids, jittered
  /// waits, the seconds that a token has left.
  func masked(_ cloud: SimulatedCloud, _ home: Home) -> String {
    let text = replacing("127.0.0.1:\(cloud.port)", with: "HOST")
      .replacing(home.path, with: "HOME")
    return [
      ("(correlation id ", ")", "ID"), ("Trying again in ", " s", "N"),
      ("Token life: ", " |", "LIFE"), ("_HOST=http://127.0.0.1:", "\n", "PORT"),
    ].reduce(text) { Self.masked($0, after: $1.0, to: $1.1, by: $1.2) }
  }

  private static func masked(
    _ text: String, after mark: String, to end: String, by sign: String
  ) -> String {
    var masked = ""
    var rest = text[...]
    while let range = rest.firstRange(of: mark) {
      masked += rest[..<range.upperBound] + sign
      rest = rest[range.upperBound...]
      let line = rest.prefix { $0 != "\n" }
      rest = rest[(line.firstRange(of: end)?.lowerBound ?? line.endIndex)...]
    }
    return masked + rest
  }
}
