import FoundationEssentials
import GenesysCloud

extension Session {
  /// The prompt for the next command; made of what is remembered only.
  var prompt: String {
    Prompt(memory, at: time.now()).text(
      columns: terminal.size.columns, colour: usesColour(.talk))
  }

  /// The prompt for a line that goes on with a command.
  func prompt(continuing reason: Lexer.Incomplete) -> String {
    Prompt(memory, at: time.now()).continuation(of: reason, columns: terminal.size.columns)
  }
}

extension Prompt {
  /// `queuesh` signed out, else the organisation, with the queue in use after it.
  init(_ memory: SessionState, at now: Date) {
    let organization = memory.organization.map { HostileText.cleaned($0.name) }
    names = [organization ?? Self.signedOut]
    if organization != nil, let first = memory.selection.queues.first {
      names.append(HostileText.cleaned(memory.directory?.display(first) ?? first.name))
      others = memory.selection.queues.count - 1
    }
    marks = [
      Self.dialect(memory), Self.interval(memory), Self.host(memory), Self.token(memory, at: now),
    ].compactMap { $0 }
  }

  /// The dialect chosen by hand, or the one that a server of the founding document speaks.
  private static func dialect(_ memory: SessionState) -> Mark? {
    guard memory.settings.dialect == .auto else {
      return Mark(text: memory.settings.dialect.rawValue)
    }
    return memory.source?.dialect == .statistics ? Mark(text: Dialect.statistics.rawValue) : nil
  }

  private static func interval(_ memory: SessionState) -> Mark? {
    memory.interval == .realtime ? nil : Mark(text: memory.interval.rawValue, weight: .telling)
  }

  /// A host that is no region's; what runs on this machine goes without saying.
  private static func host(_ memory: SessionState) -> Mark? {
    guard memory.organization != nil, let account = memory.account, account.region == nil,
      account.host.api.hasPrefix("https:"),
      !Region.all.contains(where: { $0.host == account.host })
    else { return nil }
    return Mark(text: HostileText.cleaned(account.host.name).shortened(to: 24))
  }

  private static func token(_ memory: SessionState, at now: Date) -> Mark? {
    guard memory.organization != nil, let client = memory.client, !client.renewsToken else {
      return nil
    }
    guard let status = client.tokenStatus else { return .tokenEnded }
    return status.expiresAt.flatMap { .token(secondsLeft: $0.timeIntervalSince(now)) }
  }
}
