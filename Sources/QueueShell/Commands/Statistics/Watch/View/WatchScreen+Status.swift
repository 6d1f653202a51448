import FoundationEssentials
import GenesysCloud

/// The first line of a watch.
extension WatchScreen {
  func status(at now: Date) -> WatchStatus {
    var status = WatchStatus()
    let content = shown
    if let frozen {
      let span = Self.span(from: frozen.since, to: now)
      status.parts.append(.init("Paused \(span), space goes on", short: "Paused \(span)"))
    } else {
      status.parts.append(pace)
    }
    status.parts.append(.init(Clock.timeOfDay(now, in: zone)))
    if let receivedAt = content.receivedAt {
      let age = Self.age(from: receivedAt, to: now)
      let isStale = content.failure != nil
      status.parts.append(
        isStale
          ? .init("STALE, data \(age) old", short: "STALE \(age)")
          : .init("data \(age) old", short: "\(age) old"))
      status.isAlarming = isStale
    } else {
      status.parts.append(.init("no data yet"))
    }
    if view.page != .table { status.parts.append(.init("Esc back")) }
    if let requestsLeft {
      status.parts.append(.init("\(requestsLeft) requests left", short: "\(requestsLeft) left"))
    }
    if let order = view.order.title, content.rows == nil { status.parts.append(.init(order)) }
    if let last = content.figures.last {
      status.parts.append(.init(last.snapshot.dialect.rawValue))
    }
    status.parts.append(.init("? keys"))
    if let last = content.figures.last {
      status.parts.append(
        .init(last.coverage + (content.figures.isOfNow ? "" : ", newest figure beside the bars")))
    }
    return status
  }

  static func span(from start: Date, to now: Date) -> String {
    Clock.span(milliseconds: max(0, now.timeIntervalSince(start)).rounded(.down) * 1000)
  }

  /// Seconds up to a minute, then `m:ss`.
  static func age(from start: Date, to now: Date) -> String {
    let seconds = max(0, now.timeIntervalSince(start))
    return seconds < 60 ? "\(Int(seconds)) s" : span(from: start, to: now)
  }
}
