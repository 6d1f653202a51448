import LineEditing

/// How a watch is looked at, as its keys change it: pure, from a key to a view and a wish.
struct WatchView: Sendable, Equatable {
  enum Page: Sendable, Equatable {
    case table
    /// One queue, by its id.
    case queue(String)
    case keys
  }

  /// What the last frame held, which keys move about in.
  struct Extent: Sendable, Equatable {
    /// The ids of all rows in their order, shown or not; none where rows are no queues.
    var ids: [String] = []
    /// How many rows there are, and how many of them a frame shows.
    var count = 0
    var room = 0
  }

  private(set) var page = Page.table
  private(set) var order = WatchOrder.trouble
  /// Part of a name; empty shows all.
  private(set) var filter = ""
  /// Whether keys are typed into the filter.
  private(set) var isFiltering = false
  /// Whether quiet queues are listed although not all fit.
  private(set) var showsQuiet = false
  private(set) var isPaused = false
  /// The id of the marked queue.
  private(set) var selected: String?
  /// How many rows above the first shown.
  private(set) var scroll = 0

  private var formerFilter = ""

  mutating func press(_ key: Key, in extent: Extent) -> WatchWish? {
    // Typed before keys were read here: the line editor's terminal made it no signal.
    if key == .control("c") { return .leave }
    if isFiltering {
      type(key)
      return nil
    }
    switch (key, page) {
    case (.character("q"), .table), (.control("d"), _): return .leave
    case (.character("q"), _), (.escape, .keys), (.escape, .queue), (.character("?"), .keys):
      close()
    case (.character("?"), _): page = .keys
    case (.character(" "), _): isPaused.toggle()
    case (.character("r"), _): return .poll
    case (.character("+"), _), (.character("="), _): return .slower
    case (.character("-"), _): return .faster
    case (.enter, .table): return open(in: extent)
    case (_, .table): changeTable(key, in: extent)
    default: break
    }
    move(key, in: extent)
    return nil
  }

  /// Keeps to the rows that there are.
  mutating func fit(_ extent: Extent) {
    scroll = max(0, min(scroll, extent.count - extent.room))
  }

  private mutating func close() {
    page = .table
    scroll = 0
  }

  private mutating func open(in extent: Extent) -> WatchWish? {
    guard let id = selected.flatMap({ extent.ids.contains($0) ? $0 : nil }) ?? extent.ids.first
    else { return nil }
    page = .queue(id)
    scroll = 0
    return .open(id)
  }

  private mutating func changeTable(_ key: Key, in extent: Extent) {
    switch key {
    case .character("s"):
      order = order.next
      scroll = 0
    case .character("a"): showsQuiet.toggle()
    case .character("/"):
      isFiltering = true
      formerFilter = filter
    case .escape:
      (selected, filter) = (nil, "")
      scroll = 0
    default: break
    }
  }

  private mutating func type(_ key: Key) {
    switch key {
    case .enter: isFiltering = false
    case .escape: (isFiltering, filter) = (false, formerFilter)
    case .backspace: _ = filter.popLast()
    case .control("u"): filter = ""
    case .control("w"): filter = filter.split(separator: " ").dropLast().joined(separator: " ")
    case .character(let character): filter.append(character)
    default: break
    }
    scroll = 0
  }

  private mutating func move(_ key: Key, in extent: Extent) {
    let page = max(1, extent.room - 1)
    switch key {
    case .up, .character("k"): step(-1, in: extent)
    case .down, .character("j"): step(1, in: extent)
    case .pageUp, .control("b"): scroll -= page
    case .pageDown, .control("f"): scroll += page
    case .home, .character("g"):
      (scroll, selected) = (0, selected.flatMap { _ in extent.ids.first })
    case .end, .character("G"):
      (scroll, selected) = (extent.count, selected.flatMap { _ in extent.ids.last })
    default: return
    }
    fit(extent)
  }

  /// Marks the next queue, which then scrolls into sight; where rows are no queues, they scroll.
  private mutating func step(_ by: Int, in extent: Extent) {
    guard page == .table, !extent.ids.isEmpty else {
      scroll += by
      return
    }
    let current = selected.flatMap { extent.ids.firstIndex(of: $0) }
    let place = current.map { max(0, min(extent.ids.count - 1, $0 + by)) } ?? scroll
    guard extent.ids.indices.contains(place) else { return }
    selected = extent.ids[place]
    if place < scroll { scroll = place }
    if place >= scroll + extent.room { scroll = place - extent.room + 1 }
  }
}
