import FoundationEssentials
import GenesysCloud

/// Results in JUnit's XML, as Jenkins and GitLab read it: a suite for each file of commands.
enum JUnit {
  static func document(of results: [Expectation], begun start: Date) -> String {
    var files: [String] = []
    for file in results.map(file(of:)) where !files.contains(file) { files.append(file) }
    let suites = files.map { name in
      suite(name, results.filter { file(of: $0) == name }, begun: start)
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites\(counts(of: results))>
      \(suites.joined())</testsuites>

      """
  }

  private static func file(of result: Expectation) -> String {
    result.place?.file ?? Place.program
  }

  private static func suite(_ name: String, _ results: [Expectation], begun start: Date) -> String {
    // The schema's time of day has no zone; it is UTC.
    let instant = Clock.utc(start).dropLast()
    return "  <testsuite name=\"\(XML.attribute(name))\"\(counts(of: results)) skipped=\"0\""
      + " timestamp=\"\(instant)\">\n" + results.map(testcase).joined() + "  </testsuite>\n"
  }

  private static func counts(of results: [Expectation]) -> String {
    let failures = results.count { $0.cause?.isTold == true }
    let errors = results.count { $0.cause?.isTold == false }
    let time = results.reduce(Duration.zero) { $0 + $1.duration }
    return " tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"\(errors)\""
      + " time=\"\(seconds(time))\""
  }

  private static func testcase(_ result: Expectation) -> String {
    let file = XML.attribute(file(of: result))
    let place = result.place.map { " file=\"\(file)\" line=\"\($0.line)\"" } ?? ""
    let head =
      "    <testcase name=\"\(XML.attribute(result.name))\" classname=\"\(file)\"\(place)"
      + " time=\"\(seconds(result.duration))\""
    guard let cause = result.cause else { return head + "/>\n" }
    let element = cause.isTold ? "failure" : "error"
    return head + ">\n      <\(element) message=\"\(XML.attribute(result.message))\""
      + " type=\"\(XML.attribute(cause.rawValue))\">\(XML.text(detail(of: result)))</\(element)>\n"
      + "    </testcase>\n"
  }

  /// What stands in the report's window below the message.
  private static func detail(of result: Expectation) -> String {
    var lines = [result.place.map { "\($0): \(result.message)" } ?? result.message]
    lines += result.readings.map { reading in
      let value = reading.figure == .null ? "no value" : reading.figure.compact
      let unit = reading.figure == .null ? "" : " \(reading.aggregate.unit.symbol)"
      return "\(reading.queue): \(reading.aggregate.name) \(value)\(unit)"
        + (reading.reason.map { " (\($0))" } ?? "")
    }
    if result.untold > 0 { lines.append("and \(result.untold) figures more") }
    if let instant = result.observedAt {
      lines.append("observed at \(Clock.utc(instant, milliseconds: true))")
    }
    return lines.joined(separator: "\n")
  }

  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = max(0, Int(duration.milliseconds.rounded()))
    let rest = "\(milliseconds % 1_000)"
    return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
