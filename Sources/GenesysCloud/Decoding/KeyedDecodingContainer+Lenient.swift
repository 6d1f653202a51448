import FoundationEssentials

/// The API adds fields and values without notice and leaves fields out, so what is not understood
/// reads as absent. Only what a value cannot be without is decoded strictly.
extension KeyedDecodingContainer {
  func lenient<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }

  /// The elements that can be read; none when there is no list.
  func lenientList<Element: Decodable>(_ type: Element.Type, _ key: Key) -> [Element] {
    lenient([Lenient<Element>].self, key)?.compactMap(\.value) ?? []
  }

  /// All elements but those that are `null`; none when there is no list. For lists whose absence tells
  /// that there is nothing: of what cannot be read nobody knows what it would have told.
  ///
  /// - Throws: for what is no list, and for an element that cannot be read.
  func wholeList<Element: Decodable>(_ type: Element.Type, _ key: Key) throws -> [Element] {
    try decodeIfPresent([Element?].self, forKey: key)?.compactMap { $0 } ?? []
  }

  /// An ISO-8601 instant, with or without milliseconds.
  func lenientDate(_ key: Key) -> Date? {
    lenient(String.self, key).flatMap { text in
      try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
  }
}
