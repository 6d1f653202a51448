/// One condition of an analytics filter.
struct Predicate: Sendable {
  private enum Operator: String { case matches, exists, notExists }

  let dimension: String
  /// In lower case, for ids are compared so; nil for `exists` and `notExists`.
  let value: String?
  private let comparison: Operator

  init(_ json: JSON, known: Set<String>) throws(Refusal) {
    guard json["type"]?.string.map({ $0 == "dimension" }) ?? true else {
      throw .badRequest("Invalid predicate type [\(json["type"]?.string ?? "")]")
    }
    guard let dimension = json["dimension"]?.string else {
      throw .badRequest("A predicate needs a dimension.", code: "constraint.validation")
    }
    guard known.contains(dimension) else {
      throw .badRequest("Invalid dimension [\(dimension)] in a predicate")
    }
    let name = json["operator"]?.string ?? Operator.matches.rawValue
    guard let comparison = Operator(rawValue: name) else {
      throw .badRequest("Invalid operator [\(name)] in a predicate on \(dimension)")
    }
    self.dimension = dimension
    self.comparison = comparison
    guard comparison == .matches else {
      value = nil
      return
    }
    guard let value = json["value"]?.string, !value.isEmpty else {
      throw .badRequest(
        "The predicate on \(dimension) needs a value.", code: "constraint.validation")
    }
    self.value = value.lowercased()
  }

  var namesAQueue: Bool { dimension == "queueId" && value != nil }

  /// Only what names a queue narrows the queues down.
  var queueIDs: Set<String>? { namesAQueue ? value.map { [$0] } : nil }

  /// - Parameter text: in lower case, as everything here is that can be asked for.
  func holds(_ text: String?) -> Bool {
    switch comparison {
    case .matches: text == value
    case .exists: text != nil
    case .notExists: text == nil
    }
  }
}
