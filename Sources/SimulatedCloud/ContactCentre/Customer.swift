/// The person at the other end of a conversation: made from its number, so that the model need not
/// remember anybody.
struct Customer: Sendable {
  let conversationID: String
  let sessionID: String
  let name: String
  let telephone: String
  let address: String
  /// The skill asked for; a third ask for one.
  let skillID: String?
  /// The language asked for; a quarter ask for one.
  let languageID: String?
  /// On top of the queue's own; a tenth are more important than others.
  let priority: Int

  init(conversation: Int, seed: UInt64) {
    let number = RandomSource.mixed(seed) ^ UInt64(conversation)
    conversationID = StableID.conversation(number)
    sessionID = StableID.session(number)
    var source = RandomSource(seed: number)
    let names = [
      "Leeds, UK", "Juan Dela Cruz", "Zoë Martin", "Köln, Deutschland", "Aiko Sato", "R. Novák",
      "Boston, US", "Priya Nair", "Lyon, France", "Søren Holm",
    ]
    name = names[source.index(below: names.count)]
    // 07700 900xxx is set aside for fiction in the United Kingdom.
    telephone = "+447700900\(100 + source.index(below: 900))"
    address = "customer\(conversation)@example.com"
    skillID = source.chance(1.0 / 3) ? StableID.skill(UInt64(source.index(below: 4))) : nil
    languageID =
      source.chance(0.25) ? StableID.language(UInt64(source.index(below: 3))) : nil
    priority = source.chance(0.1) ? 5 : 0
  }
}
