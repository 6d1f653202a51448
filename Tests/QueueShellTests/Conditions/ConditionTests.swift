import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ConditionTests {
  init() { WideText.prepare() }

  private func aggregate(_ name: String) throws -> Aggregate { try #require(Aggregate(name)) }

  private func comparison(
    _ name: String, _ comparator: QueueShell.Comparator, _ value: Double
  ) throws -> ConditionExpression {
    .comparison(
      Comparison(aggregate: try aggregate(name), comparator: comparator, value: value))
  }

  @Test func theContractsConditionIsRead() throws {
    let condition = try Condition("Support: waiting <= 2 and available > 0", for: "wait")
    #expect(condition.scope.patterns == ["Support"])
    #expect(condition.scope.quantifier == nil)
    #expect(condition.duration == nil)
    #expect(
      try condition.expression
        == .both([comparison("waiting", .atMost, 2), comparison("available", .greater, 0)]))
  }

  @Test func andBindsCloserThanOrAndParenthesesCloserStill() throws {
    let (a, b, c) = (
      try comparison("waiting", .greater, 1), try comparison("busy", .equal, 2),
      try comparison("available", .different, 3)
    )
    let read = { (text: String) in try Condition(text, for: "wait").expression }
    #expect(try read("waiting > 1 or busy = 2 and available != 3") == .either([a, .both([b, c])]))
    #expect(try read("(waiting>1 or busy==2) and available!=3") == .both([.either([a, b]), c]))
    #expect(
      try read("NOT waiting > 1 And not (busy = 2 OR available != 3)")
        == .both([.negation(a), .negation(.either([b, c]))]))
  }

  @Test(
    "An aggregate is named in each of its vocabularies",
    arguments: [
      ("queue/waiting/count > 1", "waiting"), ("oWaiting > 1", "waiting"),
      ("WAITING>1", "waiting"), ("oOnQueueUsers IDLE > 1", "available"),
      ("oOnQueueUsers INTERACTING + COMMUNICATING > 1", "busy"),
      (#""oOnQueueUsers IDLE" > 1"#, "available"),
      (#"Support: "oOnQueueUsers IDLE" > 1"#, "available"),
      ("tHandle sum / count > 1m", "aht"), ("queue/avgHandleTime > 1m", "aht"),
    ])
  func vocabularies(text: String, alias: String) throws {
    #expect(try Condition(text, for: "wait").aggregates.map(\.alias) == [alias])
  }

  @Test(
    "Values carry the unit of their aggregate",
    arguments: [
      ("waiting > 5", 5), ("waiting > 0", 0), ("waiting > 2.5", 2.5), ("aht > 7m", 420_000),
      ("aht > 90s", 90_000), ("aht > 500ms", 500), ("aht > 1h", 3_600_000),
      ("aht > 1.5m", 90_000), ("aht > 3:41", 221_000), ("aht > 1:05:22", 3_922_000),
      ("aht > 0s", 0), ("servicelevel < 80%", 0.8), ("servicelevel < 82.5%", 0.825),
    ])
  func values(text: String, value: Double) throws {
    #expect(try Condition(text, for: "wait").expression.comparisons.map(\.value) == [value])
  }

  @Test(
    "The queues stand before a colon",
    arguments: [
      ("waiting > 1", nil, []), ("longest > 3:41", nil, []),
      ("Support: longest > 3:41", nil, ["Support"]), ("Support:waiting>1", nil, ["Support"]),
      ("Support , Sales EMEA: waiting > 1", nil, ["Support", "Sales EMEA"]),
      ("any Sales*: waiting > 1", .any, ["Sales*"]), ("ALL *: waiting > 1", .all, ["*"]),
      ("any: waiting > 1", .any, []), ("all : waiting > 1", .all, []),
      ("Team: Blue: waiting > 1", nil, ["Team: Blue"]),
      ("Kid's Club, Rock 'n Roll: waiting > 1", nil, ["Kid's Club", "Rock 'n Roll"]),
      (#""A, B", 'C > D': waiting > 1"#, nil, ["A, B", "C > D"]),
      (#"any "any": waiting > 1"#, .any, ["any"]), ("anyone: waiting > 1", nil, ["anyone"]),
      (#""All hands": waiting > 1"#, nil, ["All hands"]), ("#3: waiting > 1", nil, ["#3"]),
      ("Home/Support: waiting > 1", nil, ["Home/Support"]),
      ("24/7 Help: longest > 10:00", nil, ["24/7 Help"]),
    ] as [(String, ConditionScope.Quantifier?, [String])])
  func scopes(text: String, quantifier: ConditionScope.Quantifier?, patterns: [String]) throws {
    let scope = try Condition(text, for: "wait").scope
    #expect(scope.quantifier == quantifier)
    #expect(scope.patterns == patterns)
  }

  @Test(
    "A duration ends the condition",
    arguments: [
      ("waiting > 5 for 2m", Duration.seconds(120)), ("waiting > 5 FOR 90", .seconds(90)),
      ("(waiting > 5) for 500ms", .milliseconds(500)),
    ])
  func durations(text: String, duration: Duration) throws {
    #expect(try Condition(text, for: "wait").duration == duration)
  }

  @Test(
    "A name as it stands in a condition is read as that name",
    arguments: ["Support", "A, B", "C > D", "any", "All hands", "\"x\"", "'x'", "Team: Blue"])
  func spelling(name: String) throws {
    let text = "\(ConditionScope.spelled(name)): waiting > 1"
    #expect(try Condition(text, for: "wait").scope.patterns == [name])
  }
}
