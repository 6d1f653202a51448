/// The body of an activity query, checked.
struct ActivityQuery: Sendable {
  /// "You may only" ask for details of so many: the list has its oldest and its newest half.
  static let mostEntities = 100

  /// Metrics in the order asked; whether details are asked for.
  let metrics: [(name: String, details: Bool)]
  let groupBy: Set<String>
  let filter: Filter?
  let order: Order
  let page: Page

  enum Order: String { case asc, desc, unordered }

  /// - Parameters:
  ///   - known: the metrics there are.
  ///   - grouping: what can be grouped by here.
  ///   - dimensions: what can be filtered by here.
  init(
    _ call: Call, metrics known: Set<String>, grouping: Set<String>, dimensions: Set<String>
  ) throws(Refusal) {
    let body = try call.body()
    guard let values = body["metrics"]?.array, !values.isEmpty else {
      throw .badRequest("[metrics] must not be empty", code: "constraint.validation")
    }
    var metrics: [(name: String, details: Bool)] = []
    for value in values {
      guard let name = value["metric"]?.string, known.contains(name) else {
        throw .badRequest("Invalid value [\(value.text)] in [metrics]")
      }
      metrics.append((name, value["details"] == true))
    }
    self.metrics = metrics
    groupBy = Set(try body.requiredNames("groupBy", of: grouping))
    filter =
      switch body["filter"] {
      case nil, .null: nil
      case let filter?: try Filter(filter, known: dimensions)
      }
    let order = body["order"]?.string ?? Order.unordered.rawValue
    guard let order = Order(rawValue: order) else {
      throw .badRequest("Invalid value [\(order)] in [order]")
    }
    self.order = order
    page = try Page(call.request, maximum: 1_000)
  }

  func requires(_ dimension: String) throws(Refusal) {
    guard groupBy.contains(dimension) else {
      throw .badRequest("[groupBy] must contain \(dimension)", code: "constraint.validation")
    }
  }

  func queues(of organisation: Organisation) -> [Int] {
    filter?.queues(of: organisation) ?? Array(organisation.queues.indices)
  }

  /// One page of the groups; the answer tells no total.
  func response(_ groups: [ActivityGroup], entityID: String) -> Response {
    let all = order == .desc ? groups.reversed() : groups
    let (start, overflows) = (page.number - 1).multipliedReportingOverflow(by: page.size)
    let rest = overflows ? [] : all.dropFirst(start)
    return .json([
      "results": .array(rest.prefix(page.size).map(\.json)),
      "entityIdDimension": .string(entityID),
    ])
  }
}
