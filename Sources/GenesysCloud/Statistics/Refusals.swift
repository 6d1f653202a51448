import Synchronization

/// What a server refused to tell, so that it is not asked again.
///
/// A query with one metric that the server does not know fails as a whole (genesys-api.md, section 9
/// number 16), so a server older or newer than this table would give no figure at all.
final class Refusals: Sendable {
  private let refused = Mutex<[String: CloudError]>([:])

  func refusal(of names: [String]) -> CloudError? {
    let refused = refused.withLock { $0 }
    return names.lazy.compactMap { refused[$0] }.first
  }

  /// Asks for these names, less those that were refused; once more for each that is refused now.
  ///
  /// - Throws: what `ask` does, or the refusal when no name is left.
  func asking<Answer>(
    for names: [String], _ ask: ([String]) async throws(CloudError) -> Answer
  ) async throws(CloudError) -> Answer {
    while true {
      let left = names.filter { refusal(of: [$0]) == nil }
      if left.isEmpty, let refusal = refusal(of: names) { throw refusal }
      do {
        return try await ask(left)
      } catch {
        guard error.code == .invalidRequest, let name = Self.blamed(by: error, of: left) else {
          throw error
        }
        refused.withLock { $0[name] = error }
      }
    }
  }

  /// Asks in the first of these spellings of one thing that the server takes.
  func spelling<Answer>(
    _ subject: String, _ spellings: [String],
    _ ask: (String) async throws(CloudError) -> Answer
  ) async throws(CloudError) -> Answer {
    let left = spellings.filter { refusal(of: [$0]) == nil }
    for spelling in left.dropLast() {
      do {
        return try await ask(spelling)
      } catch {
        guard
          error.code == .invalidRequest,
          !Self.words(of: error).isDisjoint(with: [subject, spelling])
        else { throw error }
        refused.withLock { $0[spelling] = error }
      }
    }
    return try await ask(left.last ?? spellings[spellings.count - 1])
  }

  /// The one name that the error mentions. An error that mentions several may well list what is
  /// allowed, so it blames none.
  private static func blamed(by error: CloudError, of names: [String]) -> String? {
    let words = words(of: error)
    let mentioned = names.filter { words.contains($0) }
    return mentioned.count == 1 ? mentioned.first : nil
  }

  private static func words(of error: CloudError) -> Set<String> {
    let words = (error.message ?? "").split { !($0.isLetter || $0.isNumber || "_/".contains($0)) }
    return Set(words.map(String.init))
  }
}
