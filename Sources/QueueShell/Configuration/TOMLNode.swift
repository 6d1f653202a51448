import TOMLKit

/// A value in a TOML text, and the keys that lead to it.
struct TOMLNode {
  let path: [String]
  let value: any TOMLValueConvertible

  var key: String { path.last ?? "" }

  /// What is in a table; nil for anything else.
  var children: [TOMLNode]? {
    guard let table = value.table else { return nil }
    // Not by its iterator, which traps at a key with a NUL in it.
    return table.keys.compactMap { key in
      table[key].map { TOMLNode(path: path + [key], value: $0) }
    }
  }

  /// What is in an array; nil for anything else.
  var elements: [TOMLNode]? {
    guard let array = value.array else { return nil }
    return (0..<array.count).map { TOMLNode(path: path + ["\($0)"], value: array[$0]) }
  }

  var text: String? { value.string }

  /// A number as it may be typed.
  var number: String? { value.int.map { "\($0)" } ?? value.double.map { "\($0)" } }

  /// What kind of value it is, with its article.
  var kind: String {
    switch value.type {
    case .table: "a table"
    case .array: "a list"
    case .string: "a text"
    case .int, .double: "a number"
    case .bool: "true or false"
    case .date, .time, .dateTime: "a date or time"
    }
  }
}
