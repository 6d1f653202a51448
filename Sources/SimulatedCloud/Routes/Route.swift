/// A path and method the platform answers.
struct Route: Sendable {
  enum Answer: Sendable {
    /// From the organisation alone: does not wake the contact centre.
    case fixed(@Sendable (Call) throws(Refusal) -> Response)
    /// From the contact centre as it is now.
    case live(@Sendable (Call, ContactCentre) throws(Refusal) -> Response)
    /// Changes the cloud, or asks it for more than a call has.
    case changing(@Sendable (Call, inout Cloud) throws(Refusal) -> Response)
    case issueToken
    case revokeToken
  }

  let method: String
  /// With `{id}` for one segment of any text.
  let path: String
  var permissions = PermissionRule.none
  /// No bearer token is asked for.
  var isOpen = false
  /// The statistics dialect, with a limit of its own and a 404 that "may be empty"; here it is.
  var isOfStatistics = false
  let answer: Answer

  /// The text in the place of `{id}` (empty if there is none); nil if the path is another.
  func identifier(in path: String) -> String? {
    let mine = self.path.split(separator: "/", omittingEmptySubsequences: false)
    let theirs = path.split(separator: "/", omittingEmptySubsequences: false)
    guard mine.count == theirs.count else { return nil }
    var identifier = ""
    for (pattern, text) in zip(mine, theirs) {
      if pattern == "{id}" {
        identifier = Request.decoded(text)
      } else if pattern != text {
        return nil
      }
    }
    return identifier
  }

  static func find(_ method: String, _ path: String) -> Route? {
    all.first { $0.method == method && $0.identifier(in: path) != nil }
  }
}
