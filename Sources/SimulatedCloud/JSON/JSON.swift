import FoundationEssentials

/// A JSON value whose objects keep their order, so that an answer is the same text every time.
///
/// The simulator's only wire type: it shares no model with any client, or a wrong field name
/// would cancel out.
enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Field])

  struct Field: Sendable, Equatable {
    let name: String
    let value: JSON
  }

  static func object(_ fields: [(String, JSON)]) -> JSON {
    .object(fields.map { Field(name: $0.0, value: $0.1) })
  }

  /// An object without the fields whose value is nil.
  static func object(present fields: [(String, JSON?)]) -> JSON {
    .object(fields.compactMap { name, value in value.map { Field(name: name, value: $0) } })
  }

  static func strings(_ values: [String]) -> JSON { .array(values.map(JSON.string)) }

  subscript(_ name: String) -> JSON? {
    guard case .object(let fields) = self else { return nil }
    return fields.first { $0.name == name }?.value
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var array: [JSON]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  var isObject: Bool {
    guard case .object = self else { return false }
    return true
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int64) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }

  init(_ count: Int) { self = .integer(Int64(count)) }
}
