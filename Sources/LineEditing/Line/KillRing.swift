/// What was deleted by the keys that keep it, newest last, for Ctrl-Y and then Alt-Y.
struct KillRing {
  /// Where text is taken away, seen from the cursor.
  enum Direction { case backward, forward }

  private static let limit = 30

  private var texts: [String] = []
  private var place = 0

  /// Keeps a text; kills in a row are one.
  mutating func keep(_ text: String, _ direction: Direction, joining: Bool) {
    guard !text.isEmpty else { return }
    if joining, let last = texts.popLast() {
      texts.append(direction == .forward ? last + text : text + last)
    } else {
      texts = texts.suffix(Self.limit - 1) + [text]
    }
    place = texts.count - 1
  }

  /// The text that Ctrl-Y puts in.
  var current: String? { texts.indices.contains(place) ? texts[place] : nil }

  /// Goes to the text kept before the current one, and from the oldest to the newest.
  mutating func turn() {
    guard !texts.isEmpty else { return }
    place = (place + texts.count - 1) % texts.count
  }
}
