/// The words after `watch`: `[INTERVAL] [stats|agents|waiting] [QUEUE...]`.
struct WatchWords: Equatable {
  /// nil: the standard one.
  let interval: IntervalWord?
  /// nil where none is named.
  let subject: WatchTarget.Subject?
  let queues: [String]

  /// - Throws: what is wrong with a word, when it cannot be meant as any of them.
  init(_ words: [String]) throws(ShellError) {
    let lead = Lead(of: words)
    interval = try lead.interval.map { word throws(ShellError) in
      try IntervalWord(word, example: "watch 10s")
    }
    subject = lead.subject
    queues = Array(words.dropFirst(lead.count))
    if let stray = queues.first(where: { $0.first == "-" }) {
      throw ShellError("\"\(HostileText.cleaned(stray))\" is no queue.", next: "help watch")
    }
    if interval == nil, let place = words.firstIndex(where: IntervalWord.looksLike) {
      let late = words[place]
      let others = (words[..<place] + words[(place + 1)...]).map(QueueDirectory.quoted)
      throw ShellError(
        "\"\(HostileText.cleaned(late))\" looks like an interval, which comes first.",
        next: (["watch", HostileText.cleaned(late)] + others).joined(separator: " "))
    }
    if let subject, subject.isOfOne, queues.count > 1 {
      throw ShellError(
        "watch \(subject.rawValue) shows one queue, and \(queues.count) are named.",
        next: "watch \(subject.rawValue) \(QueueDirectory.quoted(queues[0]))")
    }
  }

  /// What is watched: what the words name, else the last thing shown.
  func target(after last: WatchTarget?) -> WatchTarget {
    if subject == nil, queues.isEmpty, let last { return last }
    return WatchTarget(subject ?? .stats, of: queues)
  }

  /// The words before the queues, as far as they are typed.
  struct Lead: Equatable {
    var interval: String?
    var subject: WatchTarget.Subject?

    init(of words: [String]) {
      var rest = words[...]
      if let word = rest.first, IntervalWord.looksLike(word) {
        interval = word
        rest = rest.dropFirst()
      }
      // A queue of that name stands behind it.
      subject = rest.first.flatMap(WatchTarget.Subject.init(rawValue:))
    }

    var count: Int { (interval == nil ? 0 : 1) + (subject == nil ? 0 : 1) }
  }
}
