/// Events to come, the earliest first: a binary heap.
struct EventQueue: Sendable {
  private var heap: [Event] = []
  private var scheduled = 0

  var nextAt: Milliseconds? { heap.first?.at }

  mutating func schedule(_ kind: Event.Kind, _ subject: Int, at moment: Milliseconds) {
    scheduled += 1
    let event = Event(at: moment, sequence: scheduled, kind: kind, subject: subject)
    heap.append(event)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard event < heap[parent] else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = event
  }

  mutating func next() -> Event? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return first }
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      guard heap[child] < last else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = last
    return first
  }
}
