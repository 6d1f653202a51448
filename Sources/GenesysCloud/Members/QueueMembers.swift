public import FoundationEssentials

/// The members of a queue at one moment.
public struct QueueMembers: Sendable, Equatable {
  /// The server's time of the answer, from which times in a status are counted.
  public let observedAt: Date
  /// The members, in the API's order, which is by name.
  public var members: [QueueMember]
  /// Why routing statuses are missing; `nil` when each member has one.
  public var statusFailure: CloudError?

  /// Members of these values.
  public init(observedAt: Date, members: [QueueMember], statusFailure: CloudError? = nil) {
    self.observedAt = observedAt
    self.members = members
    self.statusFailure = statusFailure
  }
}

extension Queues {
  /// The API's largest page of members.
  static let membersAtOnce = 100

  /// The members of a queue, with routing status and presence.
  ///
  /// Where the members' listing leaves routing statuses out, the routing activity query is asked once,
  /// which tells the same of all members; should that fail, ``QueueMembers/statusFailure`` says why.
  ///
  /// - Throws: `.forbidden` without any of `routing:queue:view` and `routing:queueMember:manage`,
  ///   `.notFound` for no queue, or whatever a request can throw.
  public func members(of queueID: String) async throws(CloudError) -> QueueMembers {
    let listed = try await needing(Self.permission) { () async throws(CloudError) in
      try await Pages<QueueMember>(
        path: "\(Self.path)/\(queueID.percentEncoded)/members",
        query: [("expand", "routingStatus"), ("expand", "presence")], size: Self.membersAtOnce
      )
      .read(through: pipeline)
    }
    var members = QueueMembers(observedAt: pipeline.wire.clock.now(), members: listed)
    guard listed.contains(where: { $0.routingStatus == nil }) else { return members }
    do {
      let activities = try await RoutingActivity.of(queueID, through: pipeline)
      members.members = listed.map { $0.completed(by: activities[$0.id.lowercased()]) }
    } catch {
      guard error.code != .cancelled else { throw error }
      members.statusFailure = error
    }
    return members
  }
}

extension QueueMember {
  fileprivate func completed(by activity: RoutingActivity?) -> QueueMember {
    var member = self
    member.routingStatus = routingStatus ?? activity?.routingStatus
    member.presence = presence ?? activity?.presence
    return member
  }
}
