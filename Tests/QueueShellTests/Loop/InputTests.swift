import LineEditing
import Testing

@testable import QueueShell

@Suite struct InputTests {
  private func lines(_ input: Input) -> [String] {
    var lines: [String] = []
    while case .line(let line) = input.source.next(continuing: nil) { lines.append(line) }
    return lines
  }

  @Test func aFilesLinesComeInOrderAndItTellsWhereItWasSourced() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.qsh", "one\n\ntwo")
    let input = try Input.file("a.qsh", sourcing: (folder.path, Place(file: "b.qsh", line: 7)))
    #expect(lines(input) == ["one", "", "two"])
    #expect(input.place(line: 3)?.description == "\(folder.path)/a.qsh:3")
    #expect(input.place(line: 3)?.sources == ["b.qsh:7"])
    #expect(input.folder == folder.path)
  }

  @Test func anAbsolutePathIsRelativeToNothing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.qsh", "one")
    #expect(lines(try Input.file(path, sourcing: ("/nowhere", nil))) == ["one"])
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(
      throws: ShellError("\"\(folder.path)\" is a folder, not a file of commands.")
    ) { try Input.file(folder.path) }
  }

  @Test func standardInputIsNamed() throws {
    #expect(
      try Input.file("-", sourcing: ("/nowhere", nil)).place(line: 1)?.description == "stdin:1")
  }

  @Test func textComesInLinesHoweverTheyEnd() {
    #expect(lines(Input(TextLines("a\r\nb\nc"), name: "-c")) == ["a", "b", "c"])
    #expect(lines(Input(TextLines(""), name: "-c")) == [""])
  }

  @Test func aTerminalHasNoPlace() {
    let input = Input(TextLines("a"), name: nil)
    #expect(input.isTerminal)
    #expect(input.place(line: 1) == nil)
  }
}
