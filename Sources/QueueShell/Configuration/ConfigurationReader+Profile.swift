import ArgumentParser
import GenesysCloud

extension ConfigurationReader {
  mutating func readProfile(named name: String, _ values: [TOMLNode]) {
    var profile = Profile(name: name)
    for node in values {
      guard let key = ProfileKey(rawValue: node.key) else {
        refuseKey(node)
        continue
      }
      read(node, as: key, into: &profile)
    }
    refuseContradictions(in: values)
    add(profile)
  }

  private mutating func refuseKey(_ node: TOMLNode) {
    let shown = HostileText.repeated(node.key)
    if let nearest = ProfileKey.nearest(to: node.key) {
      find(node, "A profile has no key \"\(shown)\". Did you mean \"\(nearest)\"?")
    } else {
      let known = ProfileKey.allCases.map(\.rawValue).joined(separator: ", ")
      find(node, "A profile has no key \"\(shown)\".", advice: "There are \(known).")
    }
  }

  /// What stands there twice in different ways: nothing says which of the two is meant.
  private mutating func refuseContradictions(in values: [TOMLNode]) {
    let pairs: [(ProfileKey, ProfileKey)] = [
      (.clientSecret, .secretCommand), (.region, .host),
    ]
    for (first, second) in pairs {
      guard values.contains(where: { $0.key == first.rawValue }),
        let node = values.first(where: { $0.key == second.rawValue })
      else { continue }
      find(
        node, "\"\(first.rawValue)\" and \"\(second.rawValue)\" cannot both hold.",
        advice: "Keep one of them.")
    }
    let secret = values.first {
      $0.key == ProfileKey.clientSecret.rawValue || $0.key == ProfileKey.secretCommand.rawValue
    }
    if let secret, !values.contains(where: { $0.key == ProfileKey.clientID.rawValue }) {
      find(
        secret, "\"\(secret.key)\" is that of a client, and there is no \"client_id\".",
        advice: "As in: client_id = \(ProfileKey.clientID.example)")
    }
  }

  private mutating func read(_ node: TOMLNode, as key: ProfileKey, into profile: inout Profile) {
    switch key {
    case .region: profile.region = region(node)
    case .host: profile.host = host(node)
    case .clientID: profile.clientID = text(node, example: key.example)?.trimmingWhitespace()
    case .clientSecret:
      if let text = text(node, example: key.example) {
        profile.secret = .text(Secret(text.trimmingWhitespace()))
      }
    case .secretCommand:
      if let words = words(node) { profile.secret = .command(words) }
    case .queues: profile.queues = texts(node, example: key.example)?.compactMap(\.text)
    case .aggregates: profile.aggregates = aggregates(node)
    case .timeZone: profile.timeZone = zone(node)
    case .format: profile.format = choice(node)
    case .colour: profile.colour = choice(node)
    case .dialect: profile.dialect = choice(node)
    case .authorities: profile.authorities = path(node)
    case .thresholds: profile.thresholds = thresholds(node)
    }
  }

  private mutating func region(_ node: TOMLNode) -> String? {
    guard let text = text(node, example: ProfileKey.region.example) else { return nil }
    do {
      return try AccountRequest.region(called: text).name
    } catch {
      find(node, error.message, advice: "`queuesh regions` lists them.", isOfValue: true)
      return nil
    }
  }

  private mutating func host(_ node: TOMLNode) -> String? {
    guard let text = text(node, example: ProfileKey.host.example) else { return nil }
    do {
      return try ServiceHost(api: text).api
    } catch {
      let error = ShellError(explaining: error)
      find(node, error.message, advice: error.advice, isOfValue: true)
      return nil
    }
  }

  private mutating func words(_ node: TOMLNode) -> [String]? {
    let example = ProfileKey.secretCommand.example
    if node.text != nil {
      find(
        node, "\"secret_command\" is a program and its arguments, no line for a shell.",
        advice: "As in: secret_command = \(example)", isOfValue: true)
      return nil
    }
    // An argument may well be empty, the program not.
    guard let elements = node.elements, elements.allSatisfy({ $0.text != nil }),
      elements.first?.text?.isEmpty == false
    else {
      find(
        node, "\"secret_command\" takes a program and its arguments, each a text.",
        advice: "As in: secret_command = \(example)", isOfValue: true)
      return nil
    }
    return elements.compactMap(\.text)
  }

  private mutating func aggregates(_ node: TOMLNode) -> [Aggregate]? {
    guard let elements = texts(node, example: ProfileKey.aggregates.example) else { return nil }
    var found: [Aggregate] = []
    for element in elements {
      do {
        for aggregate in try AggregateNames.resolve([element.text ?? ""], command: "")
        where !found.contains(aggregate) { found.append(aggregate) }
      } catch {
        find(element, error.message, advice: Self.aggregateAdvice, isOfValue: true)
      }
    }
    if elements.isEmpty {
      find(node, "\"aggregates\" names none.", advice: Self.aggregateAdvice, isOfValue: true)
    }
    return found.isEmpty ? nil : found
  }

  private static let aggregateAdvice = "`queuesh aggregates available` lists them."

  private mutating func zone(_ node: TOMLNode) -> String? {
    guard let text = text(node, example: ProfileKey.timeZone.example) else { return nil }
    do throws(ShellError) {
      _ = try zones.localTime(text)
      return text
    } catch {
      find(node, error.message, advice: error.advice, isOfValue: true)
      return nil
    }
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: TOMLNode
  ) -> Choice? where Choice.RawValue == String {
    let values = Choice.allCases.map(\.rawValue)
    guard let text = text(node, example: "\"\(values[0])\"") else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let nearest = Nearness.nearest(to: text, among: values, limit: 1).first
    find(
      node,
      "\"\(HostileText.repeated(text))\" is no value of \"\(node.key)\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
      advice: "It takes \(values.joined(separator: ", ")).", isOfValue: true)
    return nil
  }

  /// A path, relative to the file's folder, or `~/...`.
  private mutating func path(_ node: TOMLNode) -> String? {
    guard let text = text(node, example: ProfileKey.authorities.example) else { return nil }
    if text.hasPrefix("/") { return text }
    if text.hasPrefix("~/"), let home { return home + text.dropFirst() }
    return "\(folder)/\(text)"
  }

  private mutating func thresholds(_ node: TOMLNode) -> [Aggregate: Threshold] {
    var found: [Aggregate: Threshold] = [:]
    for entry in table(node, example: "thresholds = \(ProfileKey.thresholds.example)") ?? [] {
      do throws(ShellError) {
        let named = try AggregateNames.resolve([entry.key], command: "")
        guard let aggregate = named.first, named.count == 1 else { continue }
        let example = "As in: \(aggregate.alias) = \(aggregate.unit.listExample)"
        guard let words = entry.elements?.compactMap(Self.word),
          words.count == entry.elements?.count
        else {
          find(
            entry, "The threshold of \"\(aggregate.alias)\" is a list of two values.",
            advice: example, isOfValue: true)
          continue
        }
        do throws(ShellError) {
          found[aggregate] = try Threshold(words, for: aggregate)
        } catch {
          find(entry, error.message, advice: example, isOfValue: true)
        }
      } catch {
        find(entry, error.message, advice: Self.aggregateAdvice)
      }
    }
    return found
  }

  /// A value as `set threshold` takes it.
  private static func word(_ node: TOMLNode) -> String? {
    node.text ?? node.number
  }
}

extension Aggregate.Unit {
  fileprivate var listExample: String {
    switch self {
    case .count: "[5, 20]"
    case .milliseconds: #"["1m", "3m"]"#
    case .rate: #"["80%", "60%"]"#
    }
  }
}
