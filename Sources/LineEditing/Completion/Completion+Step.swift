extension Completion {
  /// What one Tab does.
  enum Step: Equatable {
    case replace(with: String)
    case list
    case nothing
  }

  /// The step for a word typed so far, before what follows the cursor.
  ///
  /// Several candidates insert what they have in common, without regard to case and in the first
  /// one's spelling. Quoting is set aside in the comparison: `sal` becomes `"Sales ` where all
  /// candidates are quoted. What would take typed text away is not inserted but listed.
  func step(typed: Substring, before following: Substring) -> Step {
    guard let first = candidates.first else { return .nothing }
    guard candidates.count > 1 else {
      let needsSpace = first.isFinal && following.first != " "
      return .replace(with: first.text + (needsSpace ? " " : ""))
    }
    let common = candidates.dropFirst().reduce(first.text) {
      Self.commonPrefix($0, $1.text)
    }
    let (inserted, present) = (Self.bare(common), Self.bare(typed))
    return inserted.count > present.count && inserted.starts(with: present)
      ? .replace(with: common) : .list
  }

  /// The beginning of the first text that both share; a backslash that quotes what follows it is
  /// not left dangling.
  private static func commonPrefix(_ one: String, _ other: String) -> String {
    var common = ""
    for (mine, theirs) in zip(one, other) {
      guard mine.lowercased() == theirs.lowercased() else { break }
      common.append(mine)
    }
    let backslashes = common.reversed().prefix { $0 == "\\" }.count
    return backslashes.isMultiple(of: 2) ? common : String(common.dropLast())
  }

  private static func bare(_ text: some StringProtocol) -> String {
    String(text.lowercased().filter { !#"'"\"#.contains($0) })
  }
}
