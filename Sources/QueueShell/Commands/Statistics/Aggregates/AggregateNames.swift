import GenesysCloud

/// Aggregates as users name them: canonical, alias or published.
enum AggregateNames {
  /// The aggregates named, each once; a comma between two names is forgiven.
  /// - Throws: the nearest names, when one is unknown.
  static func resolve(_ words: [String], command: String) throws(ShellError) -> [Aggregate] {
    var found: [Aggregate] = []
    for word in words.flatMap({ $0.split(separator: ",") }).map(String.init) {
      guard let aggregate = Aggregate(word) else { throw unknown(word, command: command) }
      if !found.contains(aggregate) { found.append(aggregate) }
    }
    guard !found.isEmpty else {
      throw ShellError("No aggregate was named.", next: "aggregates available")
    }
    return found
  }

  /// Changes what is shown, and names it.
  static func change(
    _ session: Session, _ change: @Sendable ([Aggregate]) -> [Aggregate]
  ) -> Answer {
    let shown = session.remember { state in
      state.aggregates = change(state.aggregates)
      return state.aggregates
    }
    return Answer(notes: ["Showing \(shown.map(\.alias).joined(separator: ", "))."])
  }

  private static func unknown(_ word: String, command: String) -> ShellError {
    let names = Aggregate.all.flatMap { [$0.alias, $0.name] }
    let nearest = Nearness.nearest(to: word, among: names)
    let shown = HostileText.cleaned(word).shortened(to: 60)
    guard let first = nearest.first else {
      return ShellError("No aggregate is called \"\(shown)\".", next: "aggregates available")
    }
    let meant = nearest.map { "\"\($0)\"" }.joined(separator: ", ")
    return ShellError(
      "No aggregate is called \"\(shown)\". Did you mean \(meant)?", next: "\(command) \(first)")
  }
}
