/// One page of a listing; every field is optional in the API's schema.
struct Listing<Entity: Decodable & Sendable>: Decodable, Sendable {
  /// Far above any organization's listing; a count beyond it is no count.
  private static var mostPages: Int { 10_000 }

  let entities: [Entity]
  let total: Int?

  private let pageSize: Int?
  private let pageCount: Int?

  private enum CodingKeys: CodingKey {
    case entities, total, pageSize, pageCount
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    entities = container.lenientList(Entity.self, .entities)
    total = container.lenient(Int.self, .total)
    pageSize = container.lenient(Int.self, .pageSize)
    pageCount = container.lenient(Int.self, .pageCount)
  }

  /// How many pages there are. The server may give smaller pages than were asked for.
  func pages(ofSize asked: Int) -> Int {
    let size = max(1, pageSize ?? asked)
    let counted = pageCount ?? total.map { $0 / size + ($0 % size > 0 ? 1 : 0) } ?? 1
    return min(max(counted, 1), Self.mostPages)
  }
}
