import GenesysCloud

/// What completion and hints know of queues; nothing here waits for the network.
extension Session {
  /// The names at hand: those read since signing in, else those kept from before for the account
  /// that a command would sign in to; nil where there are none.
  var queueNames: QueueNames? { liveQueueNames ?? keptQueueNames }

  /// The names read since signing in.
  var liveQueueNames: QueueNames? {
    let memory = memory
    guard let directory = memory.directory else { return nil }
    if let names = memory.queueNames { return names }
    let names = QueueNames(directory)
    remember { $0.queueNames = names }
    return names
  }

  private var keptQueueNames: QueueNames? {
    guard let (path, file) = namesFile else { return nil }
    if let kept = memory.keptNames, kept.path == path { return kept.names }
    let names = file.read()
    remember { $0.keptNames = KeptNames(path: path, names: names) }
    return names
  }

  /// Where names are kept; nil where nothing is: in a script, in the demo, and for a person or a
  /// ready token, whose queues are not those of the client id.
  private var namesFile: (path: String, file: NamesFile)? {
    guard isInteractive || isRehearsal, !memory.isDemo, let account = try? accountAtHand(),
      let id = account.clientIDOfQueues,
      let path = files.names(host: account.host.name, clientID: id)
    else { return nil }
    return (path, NamesFile(path: path, host: account.host.name, clientID: id))
  }

  /// Begins to read the queues in the background, once for each time someone signed in.
  func loadQueueNames() {
    guard isInteractive, let client = memory.client else { return }
    remember { state in
      guard state.client === client, state.directory == nil, state.directoryLoad == nil else {
        return
      }
      state.directoryLoad = DirectoryLoad { [self] in
        try? await Session.$isUnheard.withValue(true) {
          try await RequestPriority.$current.withValue(.background) {
            try await withinCommandTime { try await readDirectory(through: client) }
          }
        }
      }
    }
  }

  /// Asks the server for the queues, and remembers them as long as this client is the session's.
  func readDirectory(through client: CloudClient) async throws -> QueueDirectory {
    defer { remember { $0.progress = nil } }
    let queues = try await client.queues.all { [weak self] read, total in
      self?.remember {
        $0.progress = Progress(activity: "reading queues", done: read, total: total)
      }
    }
    let directory = QueueDirectory(queues)
    let isCurrent = remember { state in
      guard state.client === client else { return false }
      state.directory = directory
      state.queueNames = nil
      return true
    }
    if isCurrent, isInteractive { keep(directory) }
    return directory
  }

  /// Folds the names and keeps them; a command need not wait for that.
  private func keep(_ directory: QueueDirectory) {
    let file = namesFile?.file
    Task(priority: .utility) {
      let names = QueueNames(directory)
      remember { state in
        if state.directory?.queues.count == names.count, state.queueNames == nil {
          state.queueNames = names
        }
      }
      file?.write(names)
    }
  }
}

/// The names kept on disk, once they were looked for.
struct KeptNames: Sendable {
  let path: String
  let names: QueueNames?
}
