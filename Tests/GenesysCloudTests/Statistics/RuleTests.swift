import FoundationEssentials
import Testing

@testable import GenesysCloud

/// Figures from answers as recorded, and as constructed for each oddity; `a` is the queue asked for.
struct RuleTests {
  private static let now = Date(timeIntervalSince1970: 1_795_428_960)

  private func figure(_ alias: String, _ json: String, queue: String = "a") throws -> Figure {
    let answer = try JSONDecoder().decode(MeasurementAnswer.self, from: Data(json.utf8))
    let aggregate = try #require(Aggregate(alias))
    return aggregate.rule.figure(from: [String: QueueMeasurements](answer)[queue], now: Self.now)
  }

  private static let observations = """
    {"systemToOrganizationMappings":{"ON_QUEUE":["e"]},"results":[
     {"group":{"queueId":"a"},"data":[
       {"metric":"oMemberUsers","stats":{"count":12}},
       {"metric":"oActiveUsers","stats":{"count":9}},
       {"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{"count":3}},
       {"metric":"oOnQueueUsers","qualifier":"INTERACTING","stats":{"count":4}},
       {"metric":"oOnQueueUsers","qualifier":"COMMUNICATING","stats":{"count":1}},
       {"metric":"oOnQueueUsers","qualifier":"NEW_STATUS","stats":{"count":2}},
       {"metric":"oNew","qualifier":"X","stats":{"count":50}},
       {"metric":"oOffQueueUsers","stats":{"count":2}}]},
     {"group":{"queueId":"a","mediaType":"voice"},"data":[
       {"metric":"oWaiting","stats":{"count":2},"truncated":false,"observations":[
         {"observationDate":"2026-11-23T10:14:02.118Z","conversationId":"c"}]},
       {"metric":"oInteracting","stats":{"count":4}},
       {"metric":"oAlerting","stats":{"count":0}},
       {"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{"count":99}},
       {"metric":"oLongestWaiting","stats":{"count":1,"calculatedMetricValue":1795428842118}}]},
     {"group":{"queueId":"a","mediaType":"email"},"data":[
       {"metric":"oWaiting","stats":{"count":3}},
       {"metric":"oLongestWaiting","stats":{"count":1,"calculatedMetricValue":1795428900000}}]},
     {"group":{"queueId":"b"}},
     {"group":{"queueId":"c","mediaType":"voice"},"data":[
       {"metric":"oWaiting","stats":{"count":0}},
       {"metric":"oLongestWaiting","stats":{"count":0,"calculatedMetricValue":0}}]}
    ]}
    """

  @Test(arguments: [
    ("waiting", 5.0), ("available", 3), ("busy", 5), ("interacting", 4), ("alerting", 0),
    ("longest", 117_882), ("members", 12), ("joined", 9), ("onqueue", 10), ("offqueue", 2),
    ("notresponding", 0), ("communicating", 1),
  ])
  func observationsGiveTheFigure(_ alias: String, _ value: Double) throws {
    #expect(try figure(alias, Self.observations) == .value(value))
  }

  @Test(arguments: ["waiting", "available", "busy", "members", "onqueue"])
  func mentionedQueueHasZeroOfWhatIsLeftOut(_ alias: String) throws {
    #expect(try figure(alias, Self.observations, queue: "b") == .value(0))
  }

  @Test(arguments: ["waiting", "available", "longest", "members"])
  func unmentionedQueueHasNoData(_ alias: String) throws {
    #expect(try figure(alias, Self.observations, queue: "x") == .noData)
  }

  @Test(arguments: ["b", "c"]) func nothingWaitingHasNoLongestWait(_ queue: String) throws {
    #expect(try figure("longest", Self.observations, queue: queue) == .noData)
  }

  @Test func waitBegunAfterTheServersClockIsZeroLong() throws {
    let json =
      #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metric":"oLongestWaiting","stats":{"calculatedMetricValue":1795428960900}}]}]}"#
    #expect(try figure("longest", json) == .value(0))
  }

  @Test(arguments: [
    "{}", #"{"results":null}"#, #"{"results":[]}"#, #"{"results":[null]}"#,
    #"{"systemToOrganizationMappings":{}}"#,
  ])
  func answerWithoutGroupsHasNoData(_ json: String) throws {
    #expect(try figure("waiting", json) == .noData)
    #expect(try figure("aht", json) == .noData)
    #expect(try figure("offered", json) == .value(0))
  }

  @Test(arguments: [
    #"{"metric":"oWaiting"}"#, #"{"metric":"oWaiting","stats":null}"#,
    #"{"metric":"oWaiting","stats":{"count":null}}"#,
    #"{"metric":"oWaiting","stats":{"count":"3"}}"#,
    #"{"metric":"oWaiting","stats":{"count":1e999}}"#,
    #"{"metric":"oWaiting","stats":{"count":-5}}"#,
  ])
  func countThatCannotBeReadIsNoData(_ row: String) throws {
    let json = #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[\#(row)]}]}"#
    #expect(try figure("waiting", json) == .noData)
  }

  @Test(
    "What cannot be read is not taken for nothing",
    arguments: [
      #"{"results":{}}"#, #"{"results":"x"}"#, #"{"results":[7]}"#, #"{"results":[{"data":[]}]}"#,
      #"{"results":[{"group":null}]}"#, #"{"results":[{"group":{"mediaType":"voice"}}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":{}}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"metrics":null}]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"metrics":"x"}]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"metric":null}]}]}"#,
      #"{"results":[{"group":{"queueId":"a"},"data":[{"stats":{"count":3}}]}]}"#,
      #"{"errorCode":"x","message":"fail"}"#,
    ])
  func unreadable(_ json: String) {
    #expect(throws: DecodingError.self) { try figure("offered", json) }
  }

  @Test func numbersBeyondAnyNumberAreNoData() throws {
    let row = #"{"metric":"oWaiting","stats":{"count":1.7e308}}"#
    let json =
      #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[\#(row)]},{"group":{"queueId":"a","mediaType":"chat"},"data":[\#(row)]}]}"#
    #expect(try figure("waiting", json) == .noData)
    let one = #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[\#(row)]}]}"#
    #expect(try figure("waiting", one) == .value(1.7e308))
  }

  /// The official recorded answer to `groupBy: ["queueId"]`, with a second media type.
  private static let aggregates = """
    {"results":[
     {"group":{"mediaType":"chat","queueId":"a"},
      "data":[{"interval":"2016-03-28T15:07:00.000Z/2016-04-04T15:07:00.000Z","metrics":[
       {"metric":"tHandle","stats":{"max":1164481,"count":5,"sum":3125952}},
       {"metric":"tAnswered","stats":{"max":9806,"count":5,"sum":32296}},
       {"metric":"tAbandon","stats":{"count":2,"sum":86168,"min":11781,"max":74387}},
       {"metric":"oServiceLevel","stats":{"ratio":0.5,"numerator":1,"denominator":2,"target":0.8}},
       {"metric":"nTransferred","stats":{"count":1}},
       {"metric":"tFlowOut","stats":{"count":3,"sum":9}},
       {"metric":"nOffered","stats":{"count":6}}],"views":[]}]},
     {"group":{"mediaType":"voice","queueId":"a"},
      "data":[{"interval":"x","metrics":[
       {"metric":"tHandle","stats":{"count":5,"sum":1874048}},
       {"metric":"oServiceLevel","stats":{"ratio":1,"numerator":8,"denominator":8}},
       {"metric":"nOffered","stats":{"count":2}}]},
       {"interval":"y","metrics":[{"metric":"nOffered","stats":{"count":2}}]}]},
     {"group":{"mediaType":"voice","queueId":"z"},
      "data":[{"metrics":[
       {"metric":"tHandle","stats":{"count":0,"sum":0}},{"metric":"tWait","stats":{"count":3}},
       {"metric":"oServiceLevel","stats":{"ratio":0,"numerator":0,"denominator":0}},
       {"metric":"nOffered","stats":{"count":0}}]}]}
    ]}
    """

  @Test(arguments: [
    ("aht", 500_000.0), ("asa", 6_459.2), ("offered", 10), ("answered", 5), ("abandoned", 2),
    ("abandonrate", 0.2), ("servicelevel", 0.9), ("transferred", 1), ("flowout", 3),
  ])
  func aggregatesGiveTheFigure(_ alias: String, _ value: Double) throws {
    #expect(try figure(alias, Self.aggregates) == .value(value))
  }

  @Test(arguments: ["aht", "wait", "asa", "servicelevel", "abandonrate", "talk", "hold", "acw"])
  func quotientOfNothingHasNoData(_ alias: String) throws {
    #expect(try figure(alias, Self.aggregates, queue: "z") == .noData)
    #expect(try figure(alias, Self.aggregates, queue: "unmentioned") == .noData)
  }

  @Test(arguments: ["answered", "abandoned", "offered", "transferred", "flowout"])
  func whatDidNotHappenIsZero(_ alias: String) throws {
    #expect(try figure(alias, Self.aggregates, queue: "z") == .value(0))
    #expect(try figure(alias, Self.aggregates, queue: "unmentioned") == .value(0))
  }

  @Test func nobodyAbandoningIsARateOfZero() throws {
    let json =
      #"{"results":[{"group":{"queueId":"a","mediaType":"voice"},"data":[{"metrics":[{"metric":"nOffered","stats":{"count":4}}]}]}]}"#
    #expect(try figure("abandonrate", json) == .value(0))
  }

  @Test func aggregatesWithoutAMediaTypeAreReadToo() throws {
    let json =
      #"{"results":[{"group":{"queueId":"A"},"data":[{"metrics":[{"metric":"nOffered","stats":{"count":4}}]}]}]}"#
    #expect(try figure("offered", json) == .value(4))
  }
}
