/// What a terminal is written for an alert that rings, beside the words.
struct AlertBell: Sendable, Equatable {
  private static let title = "queuesh"

  let rings: Bool
  let notification: TerminalNotification?

  init(_ settings: Settings, in environment: Environment) {
    rings = settings.hasBell
    notification = TerminalNotification(settings.notification, in: environment)
  }

  /// One bell for all that ring now, and a notification for each; that one is over needs neither.
  func text(for events: [AlertEvent]) -> String {
    let raised = events.filter(\.isRaised)
    guard !raised.isEmpty else { return "" }
    let notices = raised.compactMap { event in
      notification?.sequence(title: Self.title, event.sentence)
    }
    return notices.joined() + (rings ? "\u{7}" : "")
  }
}
