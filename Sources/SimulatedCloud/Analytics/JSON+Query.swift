/// Reading the bodies of analytics queries.
extension JSON {
  /// A list of known names; nil if the field is not there.
  func names(_ field: String, of known: Set<String>) throws(Refusal) -> [String]? {
    guard let value = self[field], value != .null else { return nil }
    guard let values = value.array else {
      throw .badRequest("[\(field)] must be an array of strings")
    }
    var names: [String] = []
    for value in values {
      guard let name = value.string else {
        throw .badRequest("[\(field)] must be an array of strings")
      }
      guard known.contains(name) else { throw .badRequest("Invalid value [\(name)] in [\(field)]") }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// A list of known names that must hold one at least.
  func requiredNames(_ field: String, of known: Set<String>) throws(Refusal) -> [String] {
    guard let names = try names(field, of: known), !names.isEmpty else {
      throw .badRequest("[\(field)] must not be empty", code: "constraint.validation")
    }
    return names
  }
}
