import Synchronization

/// A listing that comes in numbered pages.
struct Pages<Entity: Decodable & Sendable & Identifiable>: Sendable where Entity.ID == String {
  private static var pagesAtOnce: Int { 4 }

  let path: String
  var query: [(name: String, value: String)] = []
  let size: Int

  /// All entities in the listing's order, each once: an entity added meanwhile moves the last of one
  /// page to the next.
  func read(
    through pipeline: Pipeline,
    progress: @escaping @Sendable (_ read: Int, _ total: Int?) -> Void = { _, _ in }
  ) async throws(CloudError) -> [Entity] {
    let first = try await page(1, through: pipeline)
    let reading = Mutex(Reading())
    @Sendable func told(_ page: Listing<Entity>) {
      // Told under the lock, so that what is told only grows.
      reading.withLock { reading in
        reading.take(page.entities.map(\.id))
        progress(reading.count, first.total.map { max(reading.count, $0) })
      }
    }
    told(first)
    /// The entities of a page; none once a page before has brought nothing new.
    @Sendable func next(_ number: Int) async throws(CloudError) -> Listing<Entity>? {
      if reading.withLock({ $0.isOver }) { return nil }
      let page = try await self.page(number, through: pipeline)
      told(page)
      return page
    }
    var pages = [first]
    if let count = first.pages(ofSize: size) {
      pages += try await sideBySide(
        Array(2..<max(2, count + 1)), atMost: Self.pagesAtOnce, next
      ).compactMap { $0 }
    } else {
      while let last = pages.last, last.isFollowed(number: pages.count, ofSize: size),
        let page = try await next(pages.count + 1)
      {
        pages.append(page)
      }
    }
    var seen: Set<String> = []
    return pages.flatMap(\.entities).filter { seen.insert($0.id).inserted }
  }

  /// How far a listing is read. A server that counts its pages wrongly must not be asked for ever.
  private struct Reading {
    private(set) var count = 0
    private(set) var isOver = false
    private var seen: Set<String> = []

    mutating func take(_ ids: [String]) {
      count += ids.count
      let known = seen.count
      seen.formUnion(ids)
      if seen.count == known { isOver = true }
    }
  }

  private func page(
    _ number: Int, through pipeline: Pipeline
  ) async throws(CloudError) -> Listing<Entity> {
    let page = [("pageSize", "\(size)"), ("pageNumber", "\(number)")]
    return try await pipeline.read(
      Listing<Entity>.self, APIRequest(.get, path, query: query + page))
  }
}
