/// A queue's configuration. What happens in it is the contact centre's.
struct Queue: Sendable, Equatable {
  let id: String
  let name: String
  let description: String
  let division: Division
  /// Mean arrivals an hour, before the hour's share of the day: by media type's raw value.
  let demand: [Double]
  /// Added to the age of what waits, a minute a point, when queues compete for one agent.
  let priority: Int
  /// Where transferred interactions go: a queue's number.
  let transfersTo: Int?
  let serviceLevel: ServiceLevel
  let routing: QueueRouting
  /// Members' numbers; a member that has not joined gets no interactions.
  let members: [Membership]

  var joined: [Int] { members.filter(\.joined).map(\.agent) }
  /// A queue that has nobody and gets nothing: the API answers without data for it.
  var isInactive: Bool { members.isEmpty && demand.allSatisfy { $0 == 0 } }
}
