import GenesysCloud

extension Session {
  /// Whether commands only tell what they would ask for: `--dry-run`.
  var isRehearsal: Bool { memory.rehearsal != nil }

  /// Takes a command into the plan instead of running it; what it changes for those after it, it changes.
  func rehearse(
    _ command: any ShellCommand, of line: ExpandedLine, at place: Place?
  ) async -> Runner.Outcome {
    prepareRehearsal()
    do {
      let answer = type(of: command).isLocal ? try await command.run(in: self) : .none
      let calls = try await Place.$current.withValue(place) { try await command.calls(in: self) }
      let step = Rehearsal.Step(
        place: place, command: line.words.map(QueueDirectory.quoted).joined(separator: " "),
        calls: calls.filter { $0.requests != 0 })
      remember { $0.rehearsal?.steps.append(step) }
      return Runner.Outcome(status: .success, sequel: answer.sequel)
    } catch {
      let error = ShellError(explaining: error)
      if error.status != .interrupted { report(line.locating(error, at: place), at: place) }
      return Runner.Outcome(status: error.status == .interrupted ? .interrupted : .failed)
    }
  }

  /// Tells the plan with the run's end; of mistakes alone there is none.
  func concludeRehearsal(_ status: ExitStatus) {
    guard let rehearsal = memory.rehearsal, status == .success || !rehearsal.steps.isEmpty else {
      return
    }
    let body = Answer.Body.listing(rehearsal.listing)
    console.write(Renderer.render(body, as: format(of: body, asked: nil), on: surface))
    for remark in rehearsal.remarks { note(remark) }
  }

  /// Takes the names kept from before for the organisation's.
  private func prepareRehearsal() {
    guard memory.rehearsal?.isPrepared == false else { return }
    let directory = queueNames.map(QueueDirectory.init)
    remember { state in
      state.rehearsal?.isPrepared = true
      state.directory = state.directory ?? directory
    }
  }
}

extension QueueDirectory {
  /// The queues as far as kept names tell them.
  init(_ names: QueueNames) {
    self.init(
      (0..<names.count).map { index in
        let (text, division) = (names.texts[index], names.division(of: index))
        let name = division.flatMap { division in
          text.hasPrefix(division + "/") ? String(text.dropFirst(division.count + 1)) : nil
        }
        return Queue(
          id: names.ids[index], name: name ?? text,
          division: division.map { Division(id: $0, name: $0) })
      })
  }
}
