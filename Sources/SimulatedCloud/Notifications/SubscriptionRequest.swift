/// Topics a client asks for, each with what the platform thinks of it.
struct SubscriptionRequest: Sendable {
  struct Verdict: Sendable {
    let name: String
    let topic: Topic?
    /// Nil if the topic is permitted.
    let refusal: Refusal?
  }

  let verdicts: [Verdict]

  init(_ names: [String], of organisation: Organisation, granted: Set<String>) {
    verdicts = names.map { name in
      do throws(Refusal) {
        let topic = try Topic(name, of: organisation, granted: granted)
        return Verdict(name: name, topic: topic, refusal: nil)
      } catch {
        return Verdict(name: name, topic: nil, refusal: error)
      }
    }
  }

  var firstRefusal: Refusal? { verdicts.lazy.compactMap(\.refusal).first }

  var permitted: [(name: String, topic: Topic)] {
    verdicts.compactMap { verdict in verdict.topic.map { (verdict.name, $0) } }
  }
}
