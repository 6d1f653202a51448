import FoundationEssentials

extension APIRequest {
  /// A POST that only asks, with a JSON body.
  init(asking path: String, _ body: some Encodable) throws(CloudError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      self.init(.post, path, body: try encoder.encode(body))
    } catch {
      // Unreachable with the bodies of this library, which are strings and lists of them.
      throw CloudError(.invalidRequest, method: Method.post.rawValue, path: path)
    }
  }
}
