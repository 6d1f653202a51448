/// What there is to tell of a topic, and the bodies that tell it.
extension Topic {
  /// Everything the topic tells, as numbers: what is equal has nothing to tell.
  func figures(_ centre: ContactCentre) -> [Int64] {
    switch kind {
    case .observations: return QueueFigure.values(centre, queue: subject)
    case .activity: return QueueActivity.values(centre, queue: subject)
    case .routingStatus:
      let agent = centre.agents[subject]
      let status = RoutingStatus.allCases.firstIndex(of: agent.status) ?? 0
      return [Int64(status), agent.statusSince]
    case .presence:
      let agent = centre.agents[subject]
      let presence = Presence.allCases.firstIndex(of: agent.presence) ?? 0
      return [Int64(presence), agent.presenceSince]
    }
  }

  /// The `eventBody` of each message, one for each group that changed.
  func events(from old: [Int64], to new: [Int64], _ centre: ContactCentre) -> [JSON] {
    guard old != new else { return [] }
    switch kind {
    case .observations: return observations(from: old, to: new, centre)
    case .activity:
      let results = QueueActivity.results(from: old, to: new)
      return [["results": .array(results)]]
    case .routingStatus:
      let agent = centre.agents[subject]
      return [
        [
          "id": .string(centre.organisation.agents[subject].id),
          "routingStatus": [
            "status": .string(agent.status.rawValue),
            "startTime": .string(agent.statusSince.iso8601),
          ],
        ]
      ]
    case .presence: return [presence(centre.agents[subject])]
    }
  }

  /// Only what changed, one message a group, over an interval of no length: as recorded.
  private func observations(
    from old: [Int64], to new: [Int64], _ centre: ContactCentre
  ) -> [JSON] {
    let groups: [MediaType?] = MediaType.allCases.map { $0 } + [nil]
    return groups.compactMap { media in
      let metrics = QueueFigure.all.indices.filter {
        QueueFigure.all[$0].media == media && (old.isEmpty || old[$0] != new[$0])
      }.map { place -> JSON in
        let figure = QueueFigure.all[place]
        return .object(present: [
          ("metric", .string(figure.metric)),
          ("qualifier", figure.qualifier.map(JSON.string)),
          ("stats", ["count": .integer(new[place])]),
        ])
      }
      guard !metrics.isEmpty else { return nil }
      let interval = Interval(start: centre.now, end: centre.now)
      return body(media, interval, metrics, centre)
    }
  }

  /// The body of a queue's message about one group.
  func body(
    _ media: MediaType?, _ interval: Interval, _ metrics: [JSON], _ centre: ContactCentre
  ) -> JSON {
    [
      "group": .object(present: [
        ("queueId", .string(centre.organisation.queues[subject].id)),
        ("mediaType", media.map { .string($0.name) }),
      ]),
      "data": [["interval": .string(interval.text), "metrics": .array(metrics)]],
    ]
  }

  /// Unlike REST, the recorded event has the system presence in capitals.
  private func presence(_ agent: AgentActivity) -> JSON {
    [
      "source": "PURECLOUD",
      "presenceDefinition": [
        "id": .string(agent.presence.id), "systemPresence": .string(agent.presence.mappingName),
      ],
      "primary": true, "message": "", "modifiedDate": .string(agent.presenceSince.iso8601),
    ]
  }
}
