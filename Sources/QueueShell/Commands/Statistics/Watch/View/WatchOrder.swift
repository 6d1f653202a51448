/// What the rows of a watch are ordered by; queues that are equal in it keep the order asked for.
enum WatchOrder: CaseIterable, Sendable {
  case trouble, waiting, longest, name

  /// For a header; the first is the usual one and needs no word.
  var title: String? {
    switch self {
    case .trouble: nil
    case .waiting: "most waiting first"
    case .longest: "longest wait first"
    case .name: "by name"
    }
  }

  var next: WatchOrder {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
