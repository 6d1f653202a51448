extension RequestPlan {
  /// Fetches a token.
  public static let signIn = RequestPlan(.post, SignIn.path)
  /// Tells about the token in use.
  public static let token = RequestPlan(.get, Tokens.path)
  /// Revokes it.
  public static let revocation = RequestPlan(.delete, Tokens.path)
  /// Tells the organization.
  public static let organization = RequestPlan(.get, Organizations.path)
  /// Lists the divisions.
  public static let divisions = RequestPlan(
    .get, Divisions.path, of: .divisions, atOnce: Divisions.pageSize)
  /// Tells where a permission is held.
  public static let permittedDivisions = RequestPlan(.get, Divisions.permittedPath)
  /// Lists the queues.
  public static let queues = RequestPlan(
    .get, Queues.path, permission: Queues.permission, of: .queues, atOnce: Queues.pageSize)
  /// Tells one queue's configuration.
  public static let queue = RequestPlan(
    .get, "\(Queues.path)/{queueId}", permission: Queues.permission)
  /// Lists a queue's members.
  public static let members = RequestPlan(
    .get, "\(Queues.path)/{queueId}/members", permission: Queues.permission, of: .members,
    atOnce: Queues.membersAtOnce)
  /// Tells what members are doing where their listing does not.
  public static let routingActivity = RequestPlan(
    .post, RoutingActivity.path, permission: Query.observations.permission)
  /// Lists the presences.
  public static let presences = RequestPlan(
    .get, Presences.path, permission: Presences.permission)
  /// Lists what waits in one queue.
  public static let waiting = RequestPlan(
    .post, Query.observations.path, permission: Query.observations.permission)
  /// Tells the names of skills.
  public static let skills = RequestPlan(
    .get, Routing.skillsPath, of: .skills, atOnce: Routing.idsAtOnce)
  /// Tells the names of languages.
  public static let languages = RequestPlan(
    .get, Routing.languagesPath, of: .languages, atOnce: Routing.pageSize)
  /// Makes a channel for notifications.
  public static let channel = RequestPlan(
    .post, Channels.path, of: .topics, atOnce: Channels.topicsAtMost)
  /// Subscribes to its topics.
  public static let subscription = RequestPlan(
    .put, "\(Channels.path)/{channelId}/subscriptions", of: .topics, atOnce: Channels.topicsAtMost)
}

extension Dialect {
  /// The requests for the figures of aggregates: one a batch for what is so now, one for what
  /// happened, and one a queue for estimates; in the statistics dialect one a batch.
  public func requests(for aggregates: [Aggregate], interval: Interval) -> [RequestPlan] {
    guard self == .observations else { return aggregates.isEmpty ? [] : [.statistics] }
    var seen: Set<Query> = []
    return aggregates.map(\.rule.query)
      .filter { seen.insert($0).inserted && (interval == .realtime || $0 == .aggregates) }
      .map(RequestPlan.init)
  }

  /// Those that may follow, about queues that an answer leaves out.
  public func checks(for aggregates: [Aggregate], interval: Interval) -> [RequestPlan] {
    let asked = requests(for: aggregates, interval: interval)
    let (observations, totals) = (RequestPlan(.observations), RequestPlan(.aggregates))
    return asked.contains(totals) && !asked.contains(observations) ? [observations] : []
  }
}

extension RequestPlan {
  static let statistics = RequestPlan(
    .post, StatisticsEndpointSource.path, permission: StatisticsEndpointSource.scope, of: .queues,
    atOnce: SnapshotPlan.queuesAtOnce)

  init(_ query: Query) {
    self.init(
      query == .waitEstimate ? .get : .post, query.path, permission: query.permission,
      of: .queues, atOnce: query == .waitEstimate ? 1 : SnapshotPlan.queuesAtOnce)
  }
}
