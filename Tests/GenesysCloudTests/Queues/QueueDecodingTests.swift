import FoundationEssentials
import Testing

@testable import GenesysCloud

struct QueueDecodingTests {
  private func queue(_ json: String) throws -> Queue {
    try JSONDecoder().decode(Queue.self, from: Data(json.utf8))
  }

  @Test func everyFieldIsRead() throws {
    let queue = try queue(
      """
      {"id":"q","name":"Support","division":{"id":"d","name":"Home","selfUri":"/d"},
       "description":"First line","dateCreated":"2026-11-23T10:16:00.500Z",
       "dateModified":"2026-11-23T10:16:00Z","memberCount":12,"userMemberCount":9,
       "joinedMemberCount":8,"scoringMethod":"TimestampAndPriority","skillEvaluationMethod":"BEST",
       "mediaSettings":{
         "message":{"alertingTimeoutSeconds":30},
         "call":{"alertingTimeoutSeconds":8,"serviceLevel":{"percentage":0.8,"durationMs":20000}},
         "email":{"serviceLevel":null},"video":{"alertingTimeoutSeconds":5}},
       "acwSettings":{"wrapupPrompt":"MANDATORY_TIMEOUT","timeoutMs":300000},
       "bullseye":{"rings":[{"expansionCriteria":[]}]},"unknown":{"x":[1]}}
      """)
    #expect(queue.name == "Support")
    #expect(queue.division == Division(id: "d", name: "Home"))
    #expect(queue.description == "First line")
    #expect(queue.memberCount == 12)
    #expect(queue.joinedMemberCount == 8)
    #expect(
      queue.media == [
        MediaSetting(
          type: "call", alertingTimeoutSeconds: 8, serviceLevelPercentage: 0.8,
          serviceLevelDurationMs: 20_000),
        MediaSetting(type: "email"), MediaSetting(type: "message", alertingTimeoutSeconds: 30),
        MediaSetting(type: "video", alertingTimeoutSeconds: 5),
      ])
    #expect(queue.mediaTypes == ["call", "email", "message", "video"])
    #expect(queue.scoringMethod == "TimestampAndPriority")
    #expect(queue.skillEvaluationMethod == "BEST")
    #expect(queue.afterCallWorkPrompt == "MANDATORY_TIMEOUT")
    #expect(queue.afterCallWorkTimeoutMs == 300_000)
    #expect(queue.dateCreated == Date(timeIntervalSince1970: 1_795_428_960.5))
    #expect(queue.dateModified == Date(timeIntervalSince1970: 1_795_428_960))
    #expect(!queue.rings.isEmpty)
  }

  @Test(arguments: [
    #"{"id":"q"}"#,
    #"{"id":"q","name":null,"division":{"name":"Home"},"memberCount":1e30,"mediaSettings":[],"bullseye":{"rings":[]},"dateCreated":"yesterday"}"#,
    #"{"id":"q","name":7,"division":"Home","memberCount":2.5,"mediaSettings":{"call":null,"chat":3},"bullseye":null,"acwSettings":"x"}"#,
    #"{"id":"q","name":{},"memberCount":1e999}"#,
  ])
  func fieldsOfAnotherKindReadAsAbsent(_ json: String) throws {
    #expect(try queue(json) == Queue(id: "q", name: "q"))
  }

  @Test(arguments: ["{}", #"{"id":null,"name":"Support"}"#, #"{"id":7}"#])
  func queueWithoutAnIdIsNoQueue(_ json: String) {
    #expect(throws: DecodingError.self) { try queue(json) }
  }
}
