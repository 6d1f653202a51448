import GenesysCloud

/// What is watched: a command that shows something, and the queues as they are named.
struct WatchTarget: Sendable, Equatable {
  enum Subject: String, CaseIterable, Sendable {
    case stats, agents, waiting

    /// Whether it shows a single queue.
    var isOfOne: Bool { self != .stats }

    var meaning: String {
      switch self {
      case .stats: "the selected aggregates"
      case .agents: "the agents of one queue"
      case .waiting: "what waits in one queue"
      }
    }
  }

  let subject: Subject
  /// As typed; none: those in use.
  var queues: [String]

  init(_ subject: Subject, of queues: [String]) {
    self.subject = subject
    self.queues = queues
  }
}

extension Session {
  /// Remembers what a bare `watch` repeats, once its queues were found.
  func remember(_ target: WatchTarget) {
    let memory = memory
    var target = target
    // Row numbers mean other queues after the next listing.
    target.queues = target.queues.map { word in
      (try? QueueDirectory.row(word, of: memory.rows)).map {
        memory.directory?.unique($0) ?? $0.id
      } ?? word
    }
    remember { [target] in $0.watchTarget = target }
  }
}
