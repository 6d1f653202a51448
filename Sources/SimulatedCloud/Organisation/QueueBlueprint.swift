/// One line of the table the demo organisation is built from.
struct QueueBlueprint: Sendable {
  let name: String
  let division: Int
  var description = ""
  /// Mean arrivals an hour.
  var demand: [MediaType: Double] = [:]
  var priority = 0
  var transfersTo: Int?
  var serviceLevel = ServiceLevel(percentage: 0.8, voice: 20 * .second)
  var routing = QueueRouting()
}
