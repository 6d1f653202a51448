/// What a completion script asks: the words before the one at the cursor, and that one.
struct TabRequest {
  let shell: CallingShell
  /// Behind the program's own name, without quotes.
  let words: [String]
  var current: String
  /// What the shell leaves standing of the current word, where it replaces only the end of it.
  var kept = CallingLine.Word()
  /// The part that it replaces, as it is typed.
  var replaced = ""
  /// Whether the current word is a file that the command's output goes to.
  var isRedirected = false

  /// - Parameter arguments: bash hands over the line up to the cursor, and how much of its end it
  ///   replaces; the others the words, zsh without their quotes.
  /// - Returns: nil for what no script of ours asks, and for a line that is more than one command.
  init?(_ arguments: [String]) {
    guard let name = arguments.first, let shell = CallingShell(rawValue: name) else { return nil }
    let words = Array(arguments.dropFirst())
    switch shell {
    case .bash:
      guard words.count == 2 else { return nil }
      self.init(bash: words[0], replacing: words[1])
    case .zsh, .fish:
      guard let last = words.last else { return nil }
      self.init(
        shell: shell, words: words.dropLast(),
        current: shell == .zsh ? last : CallingLine(last, of: .fish).words.last?.text ?? "")
    }
  }

  private init(shell: CallingShell, words: [String], current: String) {
    self.shell = shell
    self.words = words
    self.current = current
  }

  private init?(bash line: String, replacing replaced: String) {
    let read = CallingLine(line, of: .bash)
    guard !read.isCompound, read.words.count > (read.endsInWord ? 1 : 0) else { return nil }
    var words = read.words
    let last = read.endsInWord ? words.removeLast() : CallingLine.Word(start: line.count)
    let typed = line.dropFirst(last.start)
    guard typed.hasSuffix(replaced) else { return nil }
    self.init(
      shell: .bash, words: words.dropFirst().filter { !$0.isRedirected }.map(\.text),
      current: last.text)
    isRedirected = last.isRedirected
    kept =
      CallingLine(String(typed.dropLast(replaced.count)), of: .bash).words.last
      ?? CallingLine.Word()
    self.replaced = replaced
  }
}
