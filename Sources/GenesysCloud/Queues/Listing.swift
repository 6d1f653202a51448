/// One page of a listing; every field is optional in the API's schema.
struct Listing<Entity: Decodable & Sendable>: Decodable, Sendable {
  /// Far above any organization's listing; a count beyond it is no count.
  private static var mostPages: Int { 10_000 }

  let entities: [Entity]
  let total: Int?

  /// As many as came, those that could not be read among them.
  private let count: Int
  private let pageSize: Int?
  private let pageCount: Int?
  private let nextURI: String?

  private enum CodingKeys: String, CodingKey {
    case entities, total, pageSize, pageCount
    case nextURI = "nextUri"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // No list is not an empty one, and neither is one of which nothing can be read.
    let sent = try container.decode([Lenient<Entity>].self, forKey: .entities)
    entities = sent.compactMap(\.value)
    count = sent.count
    guard count == 0 || !entities.isEmpty else {
      throw DecodingError.typeMismatch(
        Entity.self, .init(codingPath: [CodingKeys.entities], debugDescription: "nothing is read"))
    }
    total = container.lenient(Int.self, .total)
    pageSize = container.lenient(Int.self, .pageSize)
    pageCount = container.lenient(Int.self, .pageCount)
    nextURI = container.lenient(String.self, .nextURI)
  }

  /// How many pages there are; `nil` for a listing that does not count them. The server may give
  /// smaller pages than were asked for.
  func pages(ofSize asked: Int) -> Int? {
    let size = max(1, pageSize ?? asked)
    let counted = pageCount ?? total.map { $0 / size + ($0 % size > 0 ? 1 : 0) }
    return counted.map { min(max($0, 1), Self.mostPages) }
  }

  /// Whether a listing that does not count its pages has one after this: queue members are listed so
  /// («fields will not be present at all», Genesys' forum, topic 9930).
  func isFollowed(number: Int, ofSize asked: Int) -> Bool {
    nextURI != nil && count >= max(1, min(pageSize ?? asked, asked)) && number < Self.mostPages
  }
}
