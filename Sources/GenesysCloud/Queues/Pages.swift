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
    progress: @escaping @Sendable (_ read: Int, _ total: Int) -> Void = { _, _ in }
  ) async throws(CloudError) -> [Entity] {
    let first = try await page(1, through: pipeline)
    let total = first.total ?? first.entities.count
    let progressed = Mutex(0)
    @Sendable func told(_ page: Listing<Entity>) {
      // Told under the lock, so that what is told only grows.
      progressed.withLock { read in
        read += page.entities.count
        progress(read, max(read, total))
      }
    }
    told(first)
    @Sendable func next(_ number: Int) async throws(CloudError) -> Listing<Entity> {
      let page = try await self.page(number, through: pipeline)
      told(page)
      return page
    }
    var pages = [first]
    if let count = first.pages(ofSize: size) {
      pages += try await sideBySide(
        Array(2..<max(2, count + 1)), atMost: Self.pagesAtOnce, next)
    } else {
      while let last = pages.last, last.isFollowed(number: pages.count, ofSize: size) {
        pages.append(try await next(pages.count + 1))
      }
    }
    var seen: Set<String> = []
    return pages.flatMap(\.entities).filter { seen.insert($0.id).inserted }
  }

  private func page(
    _ number: Int, through pipeline: Pipeline
  ) async throws(CloudError) -> Listing<Entity> {
    let page = [("pageSize", "\(size)"), ("pageNumber", "\(number)")]
    return try await pipeline.read(
      Listing<Entity>.self, APIRequest(.get, path, query: query + page))
  }
}
