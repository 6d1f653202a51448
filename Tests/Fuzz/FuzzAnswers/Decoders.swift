import FoundationEssentials

@testable import GenesysCloud

/// The decoders in an order that the corpus relies on: a new one comes last.
enum Decoders {
  static let all: [@Sendable (Data) -> Void] = [
    { figures(in: decode(MeasurementAnswer.self, $0)) },
    { body in
      let metrics = decode(StatisticsAnswer.self, body)?.metrics(of: [queueID])
      for value in metrics?[queueID]?.values ?? [:].values { check(Figure(value)) }
    },
    { page(Queue.self, $0) },
    { page(Division.self, $0) },
    { _ = decode(Queue.self, $0) },
    { _ = decode(Organization.self, $0) },
    { _ = decode(TokenInfo.self, $0) },
    { body in
      guard let answer = decode(TokenAnswer.self, body) else { return }
      _ = AccessToken(fetched: Secret(answer.value ?? ""), lifetime: answer.lifetime, at: .system)
    },
    { _ = decode(ErrorBody.self, $0) },
    { page(QueueMember.self, $0) },
    { page(PresenceDefinition.self, $0) },
    { page(NamedEntity.self, $0) },
    { body in
      guard let queue = decode(WaitEstimate.self, body)?.measurements(of: queueID) else { return }
      figures(of: queue)
    },
    { body in
      guard let answer = decode(MeasurementAnswer.self, body) else { return }
      for queue in [String: QueueMeasurements](answer).values {
        _ = WaitingInteractions(queue, observedAt: now)
      }
    },
    { _ = decode(RoutingActivity.self, $0) },
    { _ = decode(NotificationChannel.self, $0) },
    { _ = decode(SubscriptionAnswer.self, $0) },
    { body in
      guard
        case .observations(let groups) = try? Notification(String(decoding: body, as: UTF8.self))
      else { return }
      var live = LiveFigures(queueIDs: [queueID], aggregates: Aggregate.all)
      _ = live.merge(groups, now: now)
      var queue = QueueMeasurements()
      for group in groups { queue.replace(with: group) }
      figures(of: queue)
    },
    { body in
      var record = decode(BudgetRecord.self, body) ?? BudgetRecord()
      if case .granted(let pass) = record.admit(at: now, .background, isStatistics: true) {
        record.answer(pass, at: now, standing: record.standing(at: now), closure: nil)
      }
    },
  ]

  /// The queue that the corpus is about.
  static let queueID = "6c1b7a52-3f0e-4d0b-9a6c-2f1d8c0a1e11"

  private static let now = Date(timeIntervalSince1970: 1_795_428_960)

  static func decode<Value: Decodable>(_ type: Value.Type, _ body: Data) -> Value? {
    try? JSONDecoder().decode(type, from: body)
  }

  private static func page<Entity: Decodable & Sendable>(_ type: Entity.Type, _ body: Data) {
    _ = decode(Listing<Entity>.self, body)?.pages(ofSize: 100)
  }

  private static func figures(in answer: MeasurementAnswer?) {
    guard let answer else { return }
    for queue in [String: QueueMeasurements](answer).values { figures(of: queue) }
    for group in answer.groups { for span in group.spans { _ = span.start } }
  }

  private static func figures(of queue: QueueMeasurements) {
    for aggregate in Aggregate.all { check(aggregate.rule.figure(from: queue, now: now)) }
  }

  private static func check(_ figure: Figure) {
    if case .value(let value) = figure {
      precondition(value.isFinite, "a figure that is no number")
    }
  }
}
