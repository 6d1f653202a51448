/// A kind of request that a question takes, told without asking it.
public struct RequestPlan: Sendable, Hashable {
  /// What one request tells several of.
  public enum Subject: String, Sendable {
    case queues, members, divisions, topics, skills, languages
  }

  /// `GET`, `POST` and the like.
  public let method: String
  /// The path, with `{queueId}` where a queue's id stands.
  public let path: String
  /// The permission that it needs; `nil` for none, or one that is not documented.
  public let permission: String?
  /// What it tells several of; `nil` where one request tells all.
  public let subject: Subject?
  /// How many of them one request takes.
  public let atOnce: Int

  init(
    _ method: APIRequest.Method, _ path: String, permission: String? = nil,
    of subject: Subject? = nil, atOnce: Int = 1
  ) {
    self.method = method.rawValue
    self.path = path
    self.permission = permission
    self.subject = subject
    self.atOnce = atOnce
  }

  /// How many requests so many of its subject take.
  public func count(for number: Int) -> Int {
    subject == nil ? 1 : (number + atOnce - 1) / atOnce
  }
}
