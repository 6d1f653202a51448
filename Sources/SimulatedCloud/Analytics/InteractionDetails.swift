/// What is told of one interaction, by observations and activity queries alike.
enum InteractionDetails {
  static func fields(of number: Int, _ centre: ContactCentre) -> [(String, JSON?)] {
    let interaction = centre[interaction: number]
    let queue = centre.organisation.queues[interaction.queue]
    let customer = Customer(conversation: interaction.conversation, seed: centre.seed)
    let media = interaction.media
    let isCall = media == .voice || media == .callback
    return [
      ("conversationId", .string(customer.conversationID)),
      ("sessionId", .string(customer.sessionID)),
      ("requestedRoutingSkillIds", customer.skillID.map { .strings([$0]) }),
      ("requestedLanguageId", customer.languageID.map(JSON.string)),
      ("routingPriority", JSON(queue.priority + customer.priority)),
      ("participantName", .string(customer.name)),
      (
        "userId",
        interaction.agent.map { .string(centre.organisation.agents[$0].id) }
      ),
      ("direction", "inbound"),
      ("addressFrom", media == .email ? .string(customer.address) : nil),
      ("ani", isCall ? .string("tel:\(customer.telephone)") : nil),
      ("dnis", isCall ? "tel:+442079460100" : nil),
      ("requestedRoutings", .strings([queue.routing.name])),
      ("usedRouting", interaction.agent == nil ? nil : .string(queue.routing.name)),
    ]
  }
}
