import Testing

@testable import SimulatedCloud

@Suite struct AggregateRoutesTests {
  private var visitor = Visitor.signedIn()
  private let today = "2026-11-23T00:00:00.000Z/2026-11-23T10:16:00.000Z"
  private let support = Endpoint.queueID("Support")

  private mutating func results(_ body: String) -> [JSON] {
    visitor.post(Endpoint.aggregates, body)["results"]?.array ?? []
  }

  /// One field's sum over all groups of a queue and all steps, under `QUEUE METRIC FIELD`.
  private func sums(_ results: [JSON]) -> [String: Int64] {
    var sums: [String: Int64] = [:]
    for result in results {
      let queue = result["group"]?["queueId"]?.string ?? ""
      for metric in (result["data"]?.array ?? []).flatMap({ $0["metrics"]?.array ?? [] }) {
        let stats = metric["stats"]
        for field in stats?.names ?? [] {
          let key = "\(queue) \(metric["metric"]?.string ?? "") \(field)"
          sums[key, default: 0] += stats?[field]?.integer ?? 0
        }
      }
    }
    return sums
  }

  @Test(arguments: [nil, "PT2H30M"])
  mutating func `every queue's aggregates agree with the truth`(_ granularity: String?) throws {
    let metrics = [
      "nOffered", "tAnswered", "tAbandon", "tHandle", "tWait", "tTalk", "tHeld", "tAcw",
      "nTransferred", "tFlowOut", "nOverSla", "oServiceLevel",
    ]
    let sums = sums(results(Endpoint.aggregates(today, metrics, granularity: granularity)))
    let totals = visitor.centre.totals(try Interval(today))
    #expect(totals.count == 13)
    for (queue, total) in totals {
      func sum(_ metric: String, _ field: String = "count") -> Int {
        Int(sums["\(queue) \(metric) \(field)"] ?? 0)
      }
      #expect(sum("nOffered") == total.offered)
      #expect(sum("tAnswered") == total.answered)
      #expect(sum("tAbandon") == total.abandoned)
      #expect(sum("nTransferred") == total.transferred)
      #expect(sum("tFlowOut") == total.flowedOut)
      #expect(sum("nOverSla") == total.overServiceLevel)
      #expect(sum("oServiceLevel", "numerator") == total.serviceLevelNumerator)
      #expect(sum("oServiceLevel", "denominator") == total.serviceLevelDenominator)
      let times = [
        ("tHandle", total.handle), ("tWait", total.wait), ("tAnswered", total.answer),
        ("tTalk", total.talk), ("tHeld", total.held), ("tAcw", total.afterCallWork),
      ]
      for (metric, time) in times {
        #expect(sum(metric) == time.count)
        #expect(sum(metric, "sum") == time.sum)
      }
    }
    let supported = try #require(totals[support])
    #expect(supported.answered > 0 && supported.abandoned > 0 && supported.transferred > 0)
  }

  @Test mutating func `the media type is in every group, asked for or not`() {
    let results = results(Endpoint.aggregates(today, ["nOffered"], groupBy: ["queueId"]))
    #expect(results.count > 30)
    #expect(results.allSatisfy { $0["group"]?.names.sorted() == ["mediaType", "queueId"] })
  }

  @Test mutating func `groups, intervals and metrics of nothing are absent`() {
    let fax = Endpoint.queueID("Legacy Fax")
    #expect(results(Endpoint.aggregates(today, ["nOffered"], queues: [fax])).isEmpty)
    #expect(results(Endpoint.aggregates(today, ["nOutbound"], queues: [support])).isEmpty)
    let future = "2027-01-01T00:00:00Z/2027-01-02T00:00:00Z"
    #expect(results(Endpoint.aggregates(future, ["nOffered"])).isEmpty)
    let minutes = results(
      Endpoint.aggregates(today, ["nOffered"], queues: [support], granularity: "PT1M"))
    let email = minutes.first { $0["group"]?["mediaType"] == "email" }
    let steps = email?["data"]?.array?.count ?? 0
    #expect(steps > 0 && steps < 616)
  }

  @Test mutating func `steps are cut from the start, and the last ends with the interval`() {
    let body = Endpoint.aggregates(
      "2026-11-23T09:00:00+00:00/2026-11-23T10:16:00Z", ["nOffered"], queues: [support],
      granularity: "PT30M")
    let voice = results(body).first { $0["group"]?["mediaType"] == "voice" }
    #expect(
      voice?["data"]?.column("interval") == [
        "2026-11-23T09:00:00.000Z/2026-11-23T09:30:00.000Z",
        "2026-11-23T09:30:00.000Z/2026-11-23T10:00:00.000Z",
        "2026-11-23T10:00:00.000Z/2026-11-23T10:16:00.000Z",
      ])
  }

  @Test mutating func `callbacks have waits and handling, but no answers`() throws {
    let metrics = ["tAnswered", "tAbandon", "oServiceLevel", "nOffered", "tWait", "tHandle"]
    let body = Endpoint.aggregates(today, metrics, queues: [support])
    let callback = results(body).first { $0["group"]?["mediaType"] == "callback" }
    let found = callback?["data"]?.array?.first?["metrics"]?.column("metric")
    #expect(found == ["nOffered", "tWait", "tHandle"])
  }

  @Test mutating func `other dimensions group what has them`() {
    let byUser = results(Endpoint.aggregates(today, ["tHandle"], groupBy: ["userId"]))
    #expect(Set(byUser.compactMap { $0["group"]?["userId"]?.string }).count > 50)
    let byDivision = results(Endpoint.aggregates(today, ["nOffered"], groupBy: ["divisionId"]))
    #expect(Set(byDivision.compactMap { $0["group"]?["divisionId"]?.string }).count == 3)
    let byWrapUp = results(Endpoint.aggregates(today, ["nOffered"], groupBy: ["wrapUpCode"]))
    #expect(byWrapUp.map { $0["group"]?.names } == Array(repeating: ["mediaType"], count: 5))
  }

  @Test mutating func `a filter of clauses is applied`() {
    let body =
      #"{"interval":"\#(today)","groupBy":["queueId"],"metrics":["nOffered"],"filter":{"type":"and","#
      + #""clauses":[{"type":"or","predicates":[{"dimension":"queueId","value":"\#(support)"}]},"#
      + #"{"type":"or","predicates":[{"dimension":"mediaType","value":"voice"},"#
      + #"{"dimension":"mediaType","value":"chat"}]}]}}"#
    #expect(results(body).compactMap { $0["group"]?["mediaType"] } == ["voice", "chat"])
  }

  @Test mutating func `the target is told where all of the group have the same`() {
    func targets(_ results: [JSON]) -> Set<Double?> {
      Set(
        results.map {
          $0["data"]?.array?.first?["metrics"]?.array?.first?["stats"]?["target"]?.number
        })
    }
    let one = results(Endpoint.aggregates(today, ["oServiceLevel"], queues: [support]))
    #expect(targets(one) == [0.8])
    let all = results(Endpoint.aggregates(today, ["oServiceLevel"], groupBy: []))
    #expect(targets(all).contains(nil))
  }

  @Test(arguments: [
    (#"{"metrics":["nOffered"]}"#, "interval"),
    (#"{"metrics":["nOffered"],"interval":"2026-11-23"}"#, "2026-11-23"),
    (query(#""metrics":["nOffered","tFoo"]"#), "tFoo"),
    (query(#""metrics":[]"#), "metrics"),
    (query(#""metrics":["nOffered"],"groupBy":["colour"]"#), "colour"),
    (query(#""metrics":["nOffered"],"granularity":"half an hour""#), "half an hour"),
    (query(#""metrics":["nOffered"],"granularity":"PT0S""#), "PT0S"),
    (query(#""metrics":["nOffered"],"granularity":"PT1S""#), "too fine"),
    (query(#""metrics":["nOffered"],"queryType":"topN""#), "topN"),
    (query(#""metrics":["nOffered"],"views":[]"#), "views"),
    (
      query(#""metrics":["nOffered"],"filter":{"type":"and","predicates":[{"dimension":"x"}]}"#),
      "x"
    ),
    (
      #"{"metrics":["nOffered"],"interval":"2026-11-23T10:00:00Z/2026-11-23T09:00:00Z"}"#,
      "before the end"
    ),
  ])
  mutating func `a query that breaks the rules is 400, and says which`(
    _ body: String, _ named: String
  ) {
    let response = visitor.send("POST", Endpoint.aggregates, body: body)
    #expect(response.status == 400)
    let message = JSON(text: response.body)?["message"]?.string
    #expect(message?.contains(named) == true, "\(message ?? "")")
  }

  private static func query(_ fields: String) -> String {
    #"{"interval":"2026-11-23T00:00:00Z/2026-11-23T10:00:00Z",\#(fields)}"#
  }

  @Test(arguments: [
    ("PT30M", 30 * Milliseconds.minute), ("P1D", .day), ("P1W", 7 * .day),
    ("P1DT12H", 36 * .hour), ("PT90S", 90 * .second),
  ])
  func `durations are read`(_ text: String, _ length: Milliseconds) {
    #expect(Interval.duration(text) == length)
  }
}
