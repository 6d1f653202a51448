extension StreamedBoard { mutating func announce(_ events: [AlertEvent], on: [String]) { for e in events { remark(e.sentence) } } }
extension ChangesBoard { mutating func announce(_ events: [AlertEvent], on: [String]) {} }
extension ChangesBoard { mutating func show(_ look: QueueLook) {} }
