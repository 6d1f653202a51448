import Dispatch
import FoundationEssentials
import Glibc
import LineEditing
import Testing

/// What happens to a file that is not ours alone.
struct HistoryFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A file that may be anybody's is read and left as it is", arguments: [1, 1_500])
  func foreign(count: Int) throws {
    let text = (1...count).map { "note \($0)\n" }.joined()
    let path = try folder.write(text, to: "notes.txt")
    chmod(path, 0o644)
    let history = History(path: path)
    history.load()
    #expect(history.problem == .foreign)
    #expect(history.entries.last == "note \(count)")
    history.add("stats")
    #expect(history.problem == .foreign)
    #expect(history.entries.last == "stats")
    #expect(try TemporaryFolder.contents(of: path) == text)
    #expect(TemporaryFolder.mode(of: path) == 0o644)
    #expect(folder.names() == ["notes.txt"])
  }

  @Test func emptyFileBecomesOurs() throws {
    let path = try folder.write("", to: "history")
    let history = History(path: path)
    history.load()
    #expect(history.problem == nil)
    history.add("stats")
    #expect(history.problem == nil)
    #expect(try TemporaryFolder.contents(of: path).hasSuffix("\nstats\n"))
  }

  @Test func whatIsInTheFileStaysToTheByte() throws {
    let header = "# A history of queuesh: of another version\n"
    let path = try folder.write(header + "bad \\q\\\n\n#1764108000\n  x  \n", to: "history")
    let history = History(path: path)
    history.add("stats")
    #expect(
      try TemporaryFolder.contents(of: path).hasSuffix(
        "line.\nbad \\q\\\n\n#1764108000\n  x  \nstats\n"))
  }

  @Test func fileDoesNotGrowBeyondReason() throws {
    let history = History(path: folder.path + "/history")
    let long = String(repeating: "x", count: 1_500_000)
    for number in 1...4 { history.add("\(number)\(long)") }
    #expect(history.problem == nil)
    let reread = History(path: folder.path + "/history")
    reread.load()
    #expect(reread.entries.map(\.first) == ["3", "4"])
  }

  @Test func fileThatWasNamedByMistakeIsNotReadWhole() throws {
    let path = try folder.write("x", to: "image")
    truncate(path, 64_000_001)
    let history = History(path: path)
    history.load()
    #expect(history.problem == .unreadable("File too large"))
    history.add("stats")
    #expect(history.problem == .unwritable("File too large"))
  }

  @Test func shellsThatWriteAtOnceLoseNothing() throws {
    let path = folder.path + "/history"
    DispatchQueue.concurrentPerform(iterations: 3) { shell in
      let history = History(path: path)
      for number in 1...10 { history.add("\(shell) \(number)") }
    }
    let history = History(path: path)
    history.load()
    #expect(history.entries.count == 30)
    for shell in 0..<3 {
      let own = history.entries.filter { $0.hasPrefix("\(shell) ") }
      #expect(own == (1...10).map { "\(shell) \($0)" })
    }
  }

  @Test func othersLinesComeWithTheNextStart() {
    let path = folder.path + "/history"
    let (one, other) = (History(path: path), History(path: path))
    one.add("of one")
    other.add("of the other")
    one.add("of one again")
    #expect(one.entries == ["of one", "of one again"])
    #expect(one.log.line(2) == "of one again")
    one.load()
    #expect(one.entries == ["of one", "of the other", "of one again"])
  }
}
