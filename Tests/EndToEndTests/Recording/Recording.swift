import TerminalModel

/// What a session showed: for each step its keys, and the rows of the screen that they changed.
struct Recording {
  private var frames: [String] = []
  private var rows: [String] = []

  var text: String { frames.joined(separator: "\n\n") + "\n" }

  mutating func add(_ step: KeyScript.Step, _ screen: Screen) {
    let new = screen.history.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let same = zip(rows, new).prefix { $0 == $1 }.count
    let heading = step.keys.isEmpty ? [] : ["» " + step.keys.map(\.name).joined(separator: " ")]
    frames.append((heading + new.dropFirst(same)).joined(separator: "\n"))
    rows = new
  }
}
