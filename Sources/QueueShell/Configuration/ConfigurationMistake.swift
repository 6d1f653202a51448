/// Something in config.toml that cannot be meant, and where it stands.
struct ConfigurationMistake: Sendable, Equatable {
  let position: TOMLOutline.Position
  /// A sentence; never with a secret in it.
  let message: String
  /// What would do.
  var advice: String?
}

extension ShellError {
  /// A file that cannot be used for its mistakes: the first of them, and how to see the others.
  init(_ mistakes: [ConfigurationMistake], in path: String) {
    let first = mistakes.first
    let place = first.map { ":\($0.position.line):\($0.position.column)" } ?? ""
    let more = mistakes.count > 1 ? "\(mistakes.count - 1) more: " : ""
    self.init(
      "\(HostileText.cleaned(path))\(place): \(first?.message ?? "")", advice: first?.advice)
    if mistakes.count > 1 {
      advice = [first?.advice, "\(more)`queuesh config check` tells them all."]
        .compactMap { $0 }.joined(separator: "\n")
    }
  }
}
