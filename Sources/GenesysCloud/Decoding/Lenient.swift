/// A value that may be anything in the JSON: `nil` where it is not what was expected.
struct Lenient<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws {
    value = try? Value(from: decoder)
  }
}

extension Lenient: Sendable where Value: Sendable {}
