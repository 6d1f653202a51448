extension Route {
  static let all: [Route] =
    [
      Route(method: "POST", path: "/oauth/token", isOpen: true, answer: .issueToken),
      Route(
        method: "GET", path: "/oauth/authorize", isOpen: true,
        answer: .changing(AuthorizeRoutes.authorize)),
      Route(
        method: "GET", path: "/simulator/state", isOpen: true,
        answer: .live(SimulatorRoutes.state)),
      Route(method: "GET", path: "/api/v2/tokens/me", answer: .fixed(IdentityRoutes.token)),
      Route(
        method: "HEAD", path: "/api/v2/tokens/me",
        answer: .fixed { _ in Response(status: 200) }),
      Route(method: "DELETE", path: "/api/v2/tokens/me", answer: .revokeToken),
      Route(
        method: "GET", path: "/api/v2/organizations/me",
        answer: .fixed(IdentityRoutes.organisation)),
      Route(method: "GET", path: "/api/v2/users/me", answer: .fixed(IdentityRoutes.user)),
      Route(
        method: "GET", path: "/api/v2/authorization/divisions",
        answer: .fixed(DivisionRoutes.list)),
      Route(
        method: "GET", path: "/api/v2/routing/queues",
        permissions: .any([Permission.viewQueues]), answer: .fixed(QueueRoutes.list)),
      Route(
        method: "GET", path: "/api/v2/routing/queues/{id}",
        permissions: .all([Permission.viewQueues]), answer: .fixed(QueueRoutes.one)),
      Route(
        method: "GET", path: "/api/v2/routing/queues/{id}/members",
        permissions: .any([
          Permission.viewQueues, "routing:queue:edit", "routing:queue:readonly",
          "routing:queueMember:manage",
        ]), answer: .live(MemberRoutes.list)),
      Route(
        method: "POST", path: "/api/v2/analytics/queues/observations/query",
        permissions: .any([Permission.observations]), answer: .live(ObservationRoutes.query)),
      Route(
        method: "POST", path: "/api/v2/analytics/conversations/aggregates/query",
        permissions: .any([Permission.aggregates]), answer: .live(AggregateRoutes.query)),
      Route(
        method: "POST", path: "/api/v2/analytics/stats/queues",
        permissions: .any([Permission.statistics]), isOfStatistics: true,
        answer: .live(StatisticsRoutes.query)),
    ] + people + activity + estimates + notifications

  private static let people: [Route] = [
    Route(
      method: "GET", path: "/api/v2/authorization/divisions/home",
      answer: .fixed(DivisionRoutes.home)),
    Route(
      method: "GET", path: "/api/v2/authorization/divisionspermitted/me",
      answer: .changing(DivisionRoutes.permitted)),
    Route(
      method: "GET", path: "/api/v2/routing/skills",
      permissions: .any([Permission.skills, "routing:skill:manage"]),
      answer: .fixed(SkillRoutes.skills)),
    Route(
      method: "GET", path: "/api/v2/routing/languages",
      permissions: .any([Permission.languages, "routing:language:manage"]),
      answer: .fixed(SkillRoutes.languages)),
    Route(
      method: "GET", path: "/api/v2/presence/definitions",
      permissions: .any([Permission.presences]), answer: .fixed(PresenceRoutes.definitions)),
  ]

  private static let activity: [Route] = [
    Route(
      method: "POST", path: "/api/v2/analytics/conversations/activity/query",
      permissions: .any([Permission.observations]),
      answer: .live(ConversationActivityRoutes.query)),
    Route(
      method: "POST", path: "/api/v2/analytics/routing/activity/query",
      permissions: .any([Permission.observations]), answer: .live(RoutingActivityRoutes.queues)),
    Route(
      method: "POST", path: "/api/v2/analytics/users/activity/query",
      permissions: .any([Permission.userObservations]),
      answer: .live(RoutingActivityRoutes.users)),
  ]

  private static let estimates: [Route] = {
    let queue = "/api/v2/routing/queues/{id}"
    let permissions = PermissionRule.any([Permission.viewQueues])
    let all = ["\(queue)/estimatedwaittime", "\(queue)/mediatypes/all/estimatedwaittime"].map {
      Route(
        method: "GET", path: $0, permissions: permissions, answer: .live(EstimatedWaitRoutes.all))
    }
    return all
      + EstimatedWaitRoutes.paths.map { name, media in
        Route(
          method: "GET", path: "\(queue)/mediatypes/\(name)/estimatedwaittime",
          permissions: permissions,
          answer: .live { call, centre throws(Refusal) in
            try EstimatedWaitRoutes.one(media, call, centre)
          })
      }
  }()

  private static let notifications: [Route] = [
    Route(
      method: "GET", path: "/channels/{id}", isOpen: true,
      answer: .changing(SocketRoutes.connect)),
    Route(
      method: "GET", path: "/api/v2/notifications/availabletopics",
      answer: .fixed(AvailableTopicRoutes.list)),
    Route(
      method: "POST", path: "/api/v2/notifications/channels",
      answer: .changing(ChannelRoutes.create)),
    Route(
      method: "GET", path: "/api/v2/notifications/channels",
      answer: .changing(ChannelRoutes.list)),
    Route(
      method: "HEAD", path: "/api/v2/notifications/channels/{id}",
      answer: .changing(ChannelRoutes.verify)),
    Route(
      method: "GET", path: "/api/v2/notifications/channels/{id}/subscriptions",
      answer: .changing(ChannelRoutes.subscriptions)),
    Route(
      method: "POST", path: "/api/v2/notifications/channels/{id}/subscriptions",
      answer: .changing(ChannelRoutes.add)),
    Route(
      method: "PUT", path: "/api/v2/notifications/channels/{id}/subscriptions",
      answer: .changing(ChannelRoutes.replace)),
    Route(
      method: "DELETE", path: "/api/v2/notifications/channels/{id}/subscriptions",
      answer: .changing(ChannelRoutes.clear)),
  ]
}
