extension Completion {
  /// What one Tab does.
  enum Step: Equatable {
    case replace(with: String)
    case list
    case nothing
  }

  /// The step for a word before what follows the cursor.
  func step(before following: Substring) -> Step {
    guard let first = candidates.first else { return .nothing }
    guard candidates.count + missing > 1 else {
      let needsSpace = first.isFinal && following.first != " "
      return .replace(with: first.text + (needsSpace ? " " : ""))
    }
    return beginning.map(Step.replace) ?? .list
  }
}
