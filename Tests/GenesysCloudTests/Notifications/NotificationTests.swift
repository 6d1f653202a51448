import Testing

@testable import GenesysCloud

struct NotificationTests {
  private func groups(_ text: String) throws -> [MeasuredGroup] {
    guard case .observations(let groups) = try Notification(text) else { return [] }
    return groups
  }

  private func told(_ groups: [MeasuredGroup]) -> [String] {
    groups.flatMap { group in
      group.rows.map { row in
        let parts = [group.queueID, group.mediaType, row.metric, row.qualifier].map { $0 ?? "-" }
        return parts.joined(separator: " ") + " \(row.count ?? -1) \(row.calculated ?? -1)"
      }
    }
  }

  /// As recorded of the observations topic: what is so now, and totals of half an hour.
  @Test func theRecordedPushesAreRead() throws {
    let now = #"""
      {"topicName":"v2.analytics.queues.q1.observations","version":"2","eventBody":{"group":{"queueId":"q1","mediaType":"voice"},"data":[{"interval":"2024-12-30T09:46:54.839Z/2024-12-30T09:46:54.839Z","metrics":[{"metric":"oAlerting","stats":{"count":0}},{"metric":"oWaiting","stats":{"count":0}}]}]},"metadata":{"CorrelationId":"c"}}
      """#
    #expect(
      try told(groups(now)) == ["q1 voice oAlerting - 0.0 -1.0", "q1 voice oWaiting - 0.0 -1.0"])
    let totals = #"""
      {"topicName":"v2.analytics.queues.q1.observations","eventBody":{"group":{"queueId":"q1"},"data":[{"interval":"2024-12-30T09:30:00.000Z/2024-12-30T10:00:00.000Z","metrics":[{"metric":"tAbandon","stats":{"count":2,"sum":86168,"min":11781,"max":74387}},{"metric":"nOffered","stats":{"count":2}},{"metric":"oServiceLevel","stats":{"ratio":0,"numerator":0,"denominator":2,"target":0.5}}]}]}}
      """#
    #expect(
      try told(groups(totals)) == [
        "q1 - tAbandon - 2.0 -1.0", "q1 - nOffered - 2.0 -1.0", "q1 - oServiceLevel - -1.0 -1.0",
      ])
  }

  @Test func theActivityTopicNamesItsQueueOnlyInItsName() throws {
    let text = #"""
      {"topicName":"v2.analytics.queues.q2.activity","eventBody":{"results":[{"mediaType":"chat","data":[{"metric":"oWaiting","count":2},{"metric":"oLongestWaiting","count":2,"calculatedMetricValue":1795428900000}]}]}}
      """#
    #expect(
      try told(groups(text)) == [
        "q2 chat oWaiting - 2.0 -1.0", "q2 chat oLongestWaiting - 2.0 1795428900000.0",
      ])
  }

  @Test(
    "What a channel says about itself",
    arguments: [
      (#"{"topicName":"channel.metadata","eventBody":{"message":"WebSocket Heartbeat"}}"#, .alive),
      (#"{"topicName":"channel.metadata","eventBody":{"message":"pong"}}"#, .alive),
      (#"{"topicName":"v2.system.socket_closing","eventBody":{"message":"x"}}"#, .socketClosing),
      (#"{"topicName":"v2.system.no_longer_subscribed.x","eventBody":{}}"#, .unsubscribed),
      (#"{"topicName":"v2.system.token_revoked.x"}"#, .channelEnded),
      (#"{"result":"404","message":"gone"}"#, .channelEnded),
      (#"{"result":"200","status":"subscribed"}"#, .other(topic: "")),
      (
        #"{"topicName":"v2.users.u.presence","eventBody":{}}"#, .other(topic: "v2.users.u.presence")
      ),
      (#"{"topicName":7,"eventBody":[]}"#, .other(topic: "")),
      (
        #"{"topicName":"v2.analytics.queues.q.observations","eventBody":{"group":7}}"#,
        .other(topic: "v2.analytics.queues.q.observations")
      ),
    ] as [(String, GenesysCloud.Notification)])
  func known(text: String, notification: GenesysCloud.Notification) throws {
    #expect(try Notification(text) == notification)
  }

  @Test(
    "Numbers beyond all bounds and odd rows do not trap",
    arguments: [
      #"{"metric":"oWaiting","stats":{"count":1e400}}"#, #"{"metric":"oWaiting","stats":null}"#,
      #"{"metric":"oWaiting","stats":{"count":"three"}}"#, #"{"metric":null}"#, "7", "null", "[]",
    ])
  func odd(row: String) throws {
    let text =
      #"{"topicName":"v2.analytics.queues.q.observations","eventBody":{"group":{"queueId":"q"},"data":[{"metrics":["#
      + row + "]}]}}"
    _ = try? Notification(text)
  }

  @Test("What is no object is malformed", arguments: ["", "{", "nonsense", "[1]", "7", "\u{0}"])
  func malformed(text: String) {
    #expect(throws: (any Error).self) { try Notification(text) }
  }
}
