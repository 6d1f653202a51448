import GenesysCloud

/// Results as the Test Anything Protocol tells them.
enum TAP {
  /// A test point, with a block of YAML below one that failed.
  static func point(_ result: Expectation, number: Int) -> String {
    let line = "\(result.cause == nil ? "ok" : "not ok") \(number) - \(escaped(result.name))\n"
    guard let cause = result.cause else { return line }
    let yaml = fields(of: result, cause).map { "  \($0)\n" }.joined()
    return line + "  ---\n\(yaml)  ...\n"
  }

  /// `#` begins a directive, and `\` takes its meaning away.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }

  private static func fields(of result: Expectation, _ cause: Expectation.Cause) -> [String] {
    var lines = [
      field("message", result.message),
      field("severity", cause.isTold ? "fail" : "error"),
      field("reason", cause.rawValue),
    ]
    if let evidence = result.evidence { lines.append(field("evidence", evidence)) }
    if !result.readings.isEmpty {
      lines.append("figures:")
      lines += result.readings.flatMap(fields)
      if result.untold > 0 { lines.append("figures_left_out: \(result.untold)") }
    }
    if let instant = result.observedAt {
      lines.append(field("observed_at", Clock.utc(instant, milliseconds: true)))
    }
    if let place = result.place {
      lines += ["at:", "  " + field("file", place.file), "  line: \(place.line)"]
    }
    return lines
  }

  private static func fields(of reading: Expectation.Reading) -> [String] {
    var lines = [
      "  - " + field("queue", reading.queue),
      "    " + field("aggregate", reading.aggregate.name),
      "    value: \(reading.figure == .null ? "~" : reading.figure.compact)",
      "    " + field("unit", reading.aggregate.unit.symbol),
    ]
    if let reason = reading.reason { lines.append("    " + field("unavailable", reason)) }
    return lines
  }

  /// JSON's strings are YAML's.
  private static func field(_ key: String, _ value: String) -> String {
    "\(key): \(JSON.string(value).compact)"
  }
}
