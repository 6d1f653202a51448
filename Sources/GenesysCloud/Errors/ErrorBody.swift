/// The body of a failure, in either of the two shapes: the API's (`message`, `code`, `contextId`)
/// and sign-in's (`error`, `description`, `error_description`).
struct ErrorBody: Decodable {
  var message: String?
  var code: String?
  var contextID: String?
  /// Permissions in the order named, each once.
  var permissions: [String] = []

  private enum CodingKeys: String, CodingKey {
    case message, code, messageParams, error, description
    case contextID = "contextId"
    case errorDescription = "error_description"
  }

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func text(_ keys: CodingKeys...) -> String? {
      keys.lazy.compactMap { container.lenient(String.self, $0) }.first { !$0.isEmpty }
    }
    message = text(.message, .errorDescription, .description)
    code = text(.code, .error)
    contextID = text(.contextID)
    let parameters = container.lenient([String: Lenient<String>].self, .messageParams) ?? [:]
    // The parameters' names are not documented, so what looks like a permission is one.
    let named = parameters.sorted { $0.key < $1.key }.compactMap(\.value.value)
    permissions = Self.permissions(in: named)
    if permissions.isEmpty { permissions = Self.permissions(in: [message ?? ""]) }
  }

  /// A permission has three parts, `domain:entity:action`; a time of day has three parts too, but
  /// begins with a digit.
  private static func permissions(in texts: [String]) -> [String] {
    var found: [String] = []
    for text in texts {
      let words = text.split { character in
        !(character.isASCII
          && (character.isLetter || character.isNumber || "_-*:".contains(character)))
      }
      for word in words {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard
          parts.count == 3, parts.allSatisfy({ !$0.isEmpty }), word.first?.isLetter == true,
          !found.contains(String(word))
        else { continue }
        found.append(String(word))
      }
    }
    return found
  }
}
