/// An ACD skill or a language: what interactions ask for and agents have.
struct Skill: Sendable, Equatable {
  let id: String
  let name: String

  static let all = ["Billing", "Complaints", "Contracts", "Technical"].enumerated()
    .map { Skill(id: StableID.skill(UInt64($0)), name: $1) }
  static let languages = ["English", "French", "German"].enumerated()
    .map { Skill(id: StableID.language(UInt64($0)), name: $1) }
}

extension Agent {
  /// One skill or two, by the agent's number.
  static func skills(of number: Int) -> [Skill] {
    let first = number % Skill.all.count
    let second = number / Skill.all.count % Skill.all.count
    return first == second ? [Skill.all[first]] : [Skill.all[first], Skill.all[second]]
  }

  /// All speak English, most another language too.
  static func languages(of number: Int) -> [Skill] {
    let other = number % Skill.languages.count
    return other == 0 ? [Skill.languages[0]] : [Skill.languages[0], Skill.languages[other]]
  }
}
