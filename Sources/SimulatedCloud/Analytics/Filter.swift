/// A filter of an analytics query: predicates joined by `and` or `or`, in two levels at most.
struct Filter: Sendable {
  static let mostQueues = 100

  private struct Clause: Sendable {
    let isOr: Bool
    let predicates: [Predicate]

    var queueIDs: Set<String>? { Filter.queueIDs(predicates.map(\.queueIDs), isOr: isOr) }

    init(_ json: JSON, known: Set<String>) throws(Refusal) {
      isOr = try Filter.isOr(json)
      guard let predicates = json["predicates"]?.array else {
        throw .badRequest("A clause needs predicates.", code: "constraint.validation")
      }
      self.predicates = try Filter.predicates(predicates, known: known)
    }

    func holds(_ value: (String) -> String?) -> Bool {
      Filter.join(predicates.map { $0.holds(value($0.dimension)) }, isOr: isOr)
    }
  }

  private let isOr: Bool
  private let clauses: [Clause]
  private let predicates: [Predicate]

  init(_ json: JSON, known: Set<String>) throws(Refusal) {
    guard json.isObject else { throw .badRequest("The filter is not an object.") }
    isOr = try Filter.isOr(json)
    var clauses: [Clause] = []
    for clause in json["clauses"]?.array ?? [] {
      clauses.append(try Clause(clause, known: known))
    }
    self.clauses = clauses
    predicates = try Filter.predicates(json["predicates"]?.array ?? [], known: known)
    guard queueCount <= Filter.mostQueues else {
      throw .badRequest(
        "Too many predicates: \(queueCount) on queueId, at most \(Filter.mostQueues)",
        code: "constraint.validation")
    }
  }

  /// How many predicates name a queue.
  var queueCount: Int {
    (clauses.flatMap(\.predicates) + predicates).count { $0.namesAQueue }
  }

  /// The ids of the only queues the filter can hold for; nil if it may be any.
  var queueIDs: Set<String>? {
    Filter.queueIDs(clauses.map(\.queueIDs) + predicates.map(\.queueIDs), isOr: isOr)
  }

  /// One part that names queues is enough for `and`; `or` needs all parts to.
  private static func queueIDs(_ parts: [Set<String>?], isOr: Bool) -> Set<String>? {
    let named = parts.compactMap { $0 }
    if isOr { return named.count == parts.count ? named.reduce([]) { $0.union($1) } : nil }
    return named.min { $0.count < $1.count }
  }

  /// Numbers of the only queues the filter can hold for, in the order of the organisation; nil if it
  /// may be any.
  func queues(of organisation: Organisation) -> [Int]? {
    queueIDs.map { $0.compactMap(organisation.queue).sorted() }
  }

  func mentions(_ dimension: String) -> Bool {
    (clauses.flatMap(\.predicates) + predicates).contains { $0.dimension == dimension }
  }

  /// - Parameter value: the value of a dimension; nil if there is none.
  func holds(_ value: (String) -> String?) -> Bool {
    Filter.join(
      clauses.map { $0.holds(value) } + predicates.map { $0.holds(value($0.dimension)) },
      isOr: isOr)
  }

  private static func join(_ results: [Bool], isOr: Bool) -> Bool {
    results.isEmpty || (isOr ? results.contains(true) : !results.contains(false))
  }

  /// An official tutorial writes `AND`.
  private static func isOr(_ json: JSON) throws(Refusal) -> Bool {
    switch json["type"]?.string?.lowercased() {
    case "or": return true
    case "and": return false
    default:
      throw .badRequest(
        "The type of a filter or clause must be and or or.", code: "constraint.validation")
    }
  }

  private static func predicates(
    _ values: [JSON], known: Set<String>
  ) throws(Refusal) -> [Predicate] {
    var predicates: [Predicate] = []
    for value in values { predicates.append(try Predicate(value, known: known)) }
    return predicates
  }
}
