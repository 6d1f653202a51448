/// The body of a request in the statistics dialect.
struct StatisticsQuestion: Encodable, Sendable {
  let intervalType: String
  let queues: [String]
  let aggregates: [String]
}
