import FoundationEssentials
import GenesysCloud

/// The rows of a watch in the order that a view asks for.
struct WatchRows: Sendable {
  /// All that the filter lets through; when quiet ones are folded, without them.
  let queues: [WatchedQueue]
  /// How many quiet ones are counted instead of listed.
  let folded: Int
  /// How many the filter keeps out.
  let filteredOut: Int

  /// - Parameters:
  ///   - room: how many rows a frame has; quiet queues are folded only where not all fit.
  ///   - standing: each queue's trouble, by its id.
  init(_ figures: WatchedFigures, _ view: WatchView, room: Int, standing: [String: Trouble]) {
    let matching = Self.filtered(figures.queues, by: view.filter)
    filteredOut = figures.queues.count - matching.count
    let ordered = Self.ordered(matching, by: view.order, standing)
    guard matching.count > room, !view.showsQuiet, view.filter.isEmpty else {
      (queues, folded) = (ordered, 0)
      return
    }
    queues = ordered.filter { standing[$0.queue.id]?.isQuiet != true }
    folded = ordered.count - queues.count
  }

  private static func filtered(_ queues: [WatchedQueue], by filter: String) -> [WatchedQueue] {
    let part = Folding.folded(filter)
    guard !part.isEmpty else { return queues }
    return queues.filter { Folding.folded($0.name).contains(part) }
  }

  private static func ordered(
    _ queues: [WatchedQueue], by order: WatchOrder, _ standing: [String: Trouble]
  ) -> [WatchedQueue] {
    let keys: [Double] =
      switch order {
      case .trouble: queues.map { standing[$0.queue.id]?.score ?? 0 }
      case .waiting: queues.map { $0.value(of: QueueFigures.waiting) ?? -1 }
      case .longest: queues.map { $0.value(of: QueueFigures.longest) ?? -1 }
      case .name: []
      }
    guard order != .name else {
      let names = queues.map { Folding.folded($0.name) }
      return queues.indices.sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
        .map { queues[$0] }
    }
    return queues.indices.sorted { (keys[$0], $1) > (keys[$1], $0) }.map { queues[$0] }
  }
}
