import FoundationEssentials

/// What a run reports of its expectations, and to whom.
struct ExpectationReport: Sendable {
  var isTap = false
  /// The file in JUnit's XML, kept whole after each of them.
  var junit: ReportFile?
  private(set) var results: [Expectation] = []
  /// The first failure of a command of the run.
  private(set) var trouble: Expectation?

  /// The `TAP` version that the reader takes, as prove tells it in `TAP_VERSION`: one that knows 13 only
  /// takes 14 for a mistake.
  let tapVersion: String
  private let start: Date
  private var hasBegun = false

  init(environment: Environment, at start: Date) {
    self.start = start
    tapVersion = environment["TAP_VERSION"] == "13" ? "13" : "14"
  }

  /// Takes a result; what is to be written on stdout of it.
  mutating func add(_ result: Expectation) -> String {
    results.append(result)
    return isTap ? begin() + TAP.point(result, number: results.count) : ""
  }

  mutating func add(trouble error: ShellError, at place: Place) {
    guard trouble == nil, error.status != .interrupted else { return }
    trouble = Expectation(
      name: "the other commands", cause: .elsewhere, message: error.message, place: place)
  }

  /// The end of the run; what is to be written on stdout of it.
  ///
  /// Who reads the report alone must not take a run for a good one that failed elsewhere.
  mutating func end(_ status: ExitStatus, isCutShort: Bool) -> String {
    var text = ""
    if status != .success, !isCutShort, results.allSatisfy({ $0.cause == nil }) {
      let nameless = Expectation(
        name: "the other commands", cause: .elsewhere, message: "A command failed.")
      text += add(trouble ?? nameless)
    }
    if isTap {
      text += begin() + "1..\(results.count)\n" + (isCutShort ? "Bail out! Interrupted.\n" : "")
    }
    if isCutShort {
      // JUnit's XML has no other word for it.
      results.append(
        Expectation(name: "the rest of the run", cause: .interrupted, message: "Interrupted."))
    }
    return text
  }

  /// Writes the file, where one was named.
  func save() throws(ShellError) {
    try junit?.replace(with: JUnit.document(of: results, begun: start))
  }

  private mutating func begin() -> String {
    defer { hasBegun = true }
    return hasBegun ? "" : "TAP version \(tapVersion)\n"
  }
}
