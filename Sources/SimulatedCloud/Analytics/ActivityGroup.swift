/// One group of an activity answer, while it is put together.
struct ActivityGroup {
  /// Something counted, with what is told of it if details are asked for.
  struct Entity {
    let id: String
    let since: Milliseconds
    let fields: [(String, JSON?)]
  }

  let group: JSON
  private var data: [JSON] = []
  private var entities: [Entity] = []

  init(_ group: JSON) {
    self.group = group
  }

  var isEmpty: Bool { data.isEmpty }

  /// Adds a count. Of nothing there is no datum.
  ///
  /// - Parameter value: in place of details, for the longest: when it began.
  mutating func add(
    _ metric: (name: String, details: Bool), qualifier: String? = nil, secondary: String? = nil,
    _ counted: [Entity], value: Milliseconds? = nil
  ) {
    guard !counted.isEmpty else { return }
    data.append(
      .object(present: [
        ("metric", .string(metric.name)), ("qualifier", qualifier.map(JSON.string)),
        ("secondaryQualifier", secondary.map(JSON.string)),
        ("entityIds", metric.details ? .strings(counted.map(\.id)) : nil),
        ("count", JSON(value == nil ? counted.count : 1)),
        ("calculatedMetricValue", value.map(JSON.integer)),
      ]))
    guard metric.details else { return }
    let known = Set(entities.map(\.id))
    entities += counted.filter { !known.contains($0.id) }
  }

  var json: JSON {
    let list = entities.sorted { ($0.since, $0.id) < ($1.since, $1.id) }
    let isTruncated = list.count > ActivityQuery.mostEntities
    let half = ActivityQuery.mostEntities / 2
    let shown = isTruncated ? Array(list.prefix(half) + list.suffix(half)) : list
    return .object(present: [
      ("group", group), ("data", .array(data)),
      ("truncated", list.isEmpty ? nil : .bool(isTruncated)),
      (
        "entities",
        list.isEmpty
          ? nil
          : .array(
            shown.map {
              .object(present: [("activityDate", .string($0.since.iso8601))] + $0.fields)
            })
      ),
    ])
  }
}
