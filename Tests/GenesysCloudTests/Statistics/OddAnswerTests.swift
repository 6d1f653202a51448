import FoundationEssentials
import Testing

@testable import GenesysCloud

/// Every decoder of statistics against JSON that no server should send: what is not understood is
/// absent, and nothing traps.
struct OddAnswerTests {
  private static let deep =
    String(repeating: "[", count: 200) + "1" + String(repeating: "]", count: 200)
  /// In place of any value.
  private static let values = [
    "null", "true", "0", "-1", "1e308", "-1e308", "9223372036854775808", "1e-400", "\"\"",
    "\"text\"", "\"\\u0000\"", "[]", "{}", "[null]", "[[]]", "{\"a\":{}}", deep,
  ]

  private static func observations(_ value: String) -> [String] {
    [
      value, #"{"results":\#(value)}"#, #"{"results":[\#(value)]}"#,
      #"{"results":[{"group":\#(value),"data":[]}]}"#,
      #"{"results":[{"group":{"queueId":\#(value)},"data":[]}]}"#,
      #"{"results":[{"group":{"queueId":"a","mediaType":\#(value)},"data":[]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":\#(value)}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[\#(value)]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"metric":\#(value),"stats":{}}]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"metric":"oWaiting","qualifier":\#(value),"stats":\#(value)}]}]}"#,
      #"{"results":[{"group":{"queueId":"a","mediaType":"v"},"data":[{"metric":"oWaiting","stats":{"count":\#(value)}},{"metric":"oLongestWaiting","stats":{"calculatedMetricValue":\#(value)}}]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"interval":\#(value),"metrics":\#(value)}]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"interval":"2026-11-23T00:00:00Z/x","metrics":[\#(value),{"metric":"tHandle","stats":{"count":\#(value),"sum":\#(value)}},{"metric":"oServiceLevel","stats":{"numerator":\#(value),"denominator":\#(value)}}]}]}]}"#,
    ]
  }

  @Test(arguments: values) func queriesAnswerAnything(_ value: String) throws {
    let now = Zones.instant("2026-11-23T10:16:00Z")
    for json in Self.observations(value) {
      guard let answer = try? JSONDecoder().decode(MeasurementAnswer.self, from: Data(json.utf8))
      else { continue }
      let queue = [String: QueueMeasurements](answer)["a"]
      let periods = Interval.weekly.periods(until: now, in: Zones.london)
      let history = [String: PeriodMeasurements](answer, in: periods)["a"]
      for aggregate in Aggregate.all {
        for figure in [
          aggregate.rule.figure(from: queue, now: now),
          history?.figure(aggregate.rule, in: 0, now: now) ?? .noData,
        ] {
          if case .value(let value) = figure { #expect(value.isFinite) }
        }
      }
    }
  }

  @Test(arguments: values) func statisticsDialectAnswersAnything(_ value: String) throws {
    for json in [
      value, #"{"divisions":\#(value)}"#, #"{"divisions":[\#(value)]}"#,
      #"{"divisions":[{"queues":\#(value)}]}"#, #"{"divisions":[{"queues":[\#(value)]}]}"#,
      #"{"divisions":[{"queues":[{"id":\#(value),"metrics":\#(value)}]}]}"#,
      #"{"divisions":[{"queues":[{"id":"a","metrics":{"queue/waiting/count":\#(value)}}]}]}"#,
    ] {
      guard let answer = try? JSONDecoder().decode(StatisticsAnswer.self, from: Data(json.utf8))
      else { continue }
      let metrics = answer.metrics(of: ["a"])["a"] ?? [:]
      #expect(metrics.values.allSatisfy { $0.isFinite })
    }
  }

  @Test(arguments: values) func estimatesAnswerAnything(_ value: String) throws {
    for json in [
      value, #"{"results":\#(value)}"#, #"{"results":[\#(value)]}"#,
      #"{"results":[{"intent":\#(value),"estimatedWaitTimeSeconds":\#(value)}]}"#,
    ] {
      guard let answer = try? JSONDecoder().decode(WaitEstimate.self, from: Data(json.utf8)) else {
        continue
      }
      let figure = Rule.estimate.figure(from: answer.measurements(of: "a"), now: Date())
      if case .value(let value) = figure { #expect(value.isFinite && value >= 0) }
    }
  }

  @Test func whatIsToldTwiceHoldsTheLastTime() throws {
    let json = """
      {"results":[
       {"group":{"queueId":"a","mediaType":"voice"},"data":[
         {"metric":"oWaiting","stats":{"count":2}},{"metric":"oWaiting","stats":{"count":3}}]},
       {"group":{"queueId":"A","mediaType":"voice"},"data":[{"metric":"oWaiting","stats":{"count":4}}]},
       {"group":{"queueId":"a","mediaType":"chat"},"data":[{"metric":"oWaiting","stats":{"count":10}}]},
       {"group":{"queueId":"a"},"data":[
         {"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{"count":3}},
         {"metric":"oOnQueueUsers","qualifier":"ODD","stats":{"count":1}},
         {"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{"count":2}}]}]}
      """
    let answer = try JSONDecoder().decode(MeasurementAnswer.self, from: Data(json.utf8))
    let queue = [String: QueueMeasurements](answer)["a"]
    func figure(_ alias: String) throws -> Figure {
      try #require(Aggregate(alias)).rule.figure(from: queue, now: Date())
    }
    #expect(try figure("waiting") == .value(14))
    #expect(try figure("available") == .value(2))
    #expect(try figure("onqueue") == .value(3))
    let twice =
      #"{"divisions":[{"queues":[{"id":"a","metrics":{"m":1}},{"id":"a","metrics":{"m":2}}]}]}"#
    #expect(
      try JSONDecoder().decode(StatisticsAnswer.self, from: Data(twice.utf8)).metrics(of: ["a"])
        == ["a": ["m": 2]])
  }
}
