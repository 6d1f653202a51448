import FoundationEssentials

/// One interaction or agent that an observations metric counted, as `detailMetrics` lists it.
struct Observation: Decodable, Sendable, Equatable {
  /// When it came to be what is observed: for `oWaiting`, when it began to wait.
  let date: Date
  let conversationID: String?
  let direction: String?
  let priority: Int?
  let skillIDs: [String]
  let languageID: String?

  private enum CodingKeys: String, CodingKey {
    case date = "observationDate"
    case conversationID = "conversationId"
    case direction
    case priority = "routingPriority"
    case skillIDs = "requestedRoutingSkillIds"
    case languageID = "requestedLanguageId"
  }

  /// Reads the API's form; only the date, without which it has no place in the list, is required.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let date = container.lenientDate(.date) else {
      throw DecodingError.dataCorruptedError(
        forKey: .date, in: container, debugDescription: "no instant")
    }
    self.date = date
    conversationID = container.lenient(String.self, .conversationID)
    direction = container.lenient(String.self, .direction)
    priority = container.lenient(Int.self, .priority)
    skillIDs = container.lenientList(String.self, .skillIDs)
    languageID = container.lenient(String.self, .languageID)
  }
}
