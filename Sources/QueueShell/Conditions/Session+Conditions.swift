import GenesysCloud

extension Session {
  /// Finds the queues of a condition.
  /// - Parameters:
  ///   - watched: the queues meant by a condition that names none; nil: those in use.
  ///   - command: what stands before the condition in a next step.
  func bind(
    _ condition: Condition, watching watched: [Queue]? = nil, for command: String
  ) async throws -> BoundCondition {
    let patterns = condition.scope.patterns
    var queues: [Queue]
    if patterns.isEmpty {
      queues = try await queuesInUse(watched, for: command)
    } else {
      let directory = try await directory()
      queues = []
      var ids: Set<String> = []
      for (index, pattern) in patterns.enumerated() {
        do {
          let found = try directory.resolve([pattern], rows: memory.rows, command: command)
          queues += found.filter { ids.insert($0.id).inserted }
        } catch {
          throw error.correcting(condition, at: index, for: command)
        }
      }
    }
    let directory = memory.directory ?? QueueDirectory(queues)
    return try BoundCondition(condition, to: queues, in: directory, for: command)
  }

  private func queuesInUse(_ watched: [Queue]?, for command: String) async throws -> [Queue] {
    if let watched { return watched }
    guard memory.selection.isEmpty else { return try await queues([], for: command) }
    // Who is not signed in needs that first.
    if memory.client == nil, !memory.isDemo { _ = try accountAtHand() }
    throw Self.noQueueOfCondition
  }

  static let noQueueOfCondition = ShellError(
    "The condition names no queue, and none is in use.",
    advice: "Name one before a colon, as in 'Support: waiting > 5', or say `use QUEUE` first.",
    next: "queues")
}

extension ShellError {
  /// What is wrong with a queue of a condition, with the whole condition to type instead of the queue
  /// alone.
  fileprivate func correcting(
    _ condition: Condition, at index: Int, for command: String
  ) -> ShellError {
    var error = self
    guard let next, next.hasPrefix(command + " "),
      let name = Lexer(String(next.dropFirst(command.count))).words.last?.text
    else { return error }
    var characters = Array(condition.text)
    characters.replaceSubrange(
      condition.scope.places[index], with: ConditionScope.spelled(name))
    error.next = "\(command) \(QueueDirectory.quoted(String(characters)))"
    return error
  }
}
