/// What stands between `ESC [` and the last character.
struct Parameters: Sendable {
  /// Whether it begins with `?`.
  let isPrivate: Bool
  /// nil where nothing, or no number, stands between two semicolons.
  let numbers: [Int?]
  /// Whether it is numbers, and nothing else.
  let isPlain: Bool

  init(_ text: String) {
    isPrivate = text.hasPrefix("?")
    let rest = isPrivate ? text.dropFirst() : text[...]
    numbers = rest.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    isPlain = rest.allSatisfy { $0 == ";" || ("0"..."9").contains($0) }
  }

  /// A number, at least 1, by default 1.
  func count(_ index: Int = 0) -> Int { max(1, value(index) ?? 1) }

  func value(_ index: Int = 0) -> Int? { index < numbers.count ? numbers[index] : nil }
}
