import FoundationEssentials
import LineEditing
import Testing

/// When lines were entered, in the file and in memory.
struct HistoryTimesTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/history"
  }

  private func moment(_ seconds: Double) -> Date {
    Date(timeIntervalSince1970: 1_764_108_000 + seconds)
  }

  private func reloaded(isOwn: Bool = false) -> History {
    let history = History(path: path, isOwn: isOwn)
    history.load()
    return history
  }

  @Test func fileCanBeReadByItsUser() throws {
    let history = History(path: path)
    history.add("stats", at: moment(0.9))
    history.add("echo 'a\nb'", at: moment(5))
    #expect(
      try TemporaryFolder.contents(of: path) == """
        # A history of queuesh: the time each line was entered, in seconds since 1970, then the line.
        #1764108000
        stats
        #1764108005
        echo 'a\\nb'

        """)
    #expect(
      reloaded().log.entries == [
        HistoryEntry("stats", at: moment(0)), HistoryEntry("echo 'a\nb'", at: moment(5)),
      ])
  }

  @Test func filesWithoutTimesAreReadAndGetThem() throws {
    _ = try folder.write("stats\n#3\nuse Support", to: "history")
    let history = reloaded(isOwn: true)
    #expect(history.problem == nil)
    #expect(
      history.log.entries == [
        HistoryEntry("stats"), HistoryEntry("#3"), HistoryEntry("use Support"),
      ])
    history.add("queues", at: moment(1))
    #expect(
      try TemporaryFolder.contents(of: path).hasSuffix(
        "line.\nstats\n#3\nuse Support\n#1764108001\nqueues\n"))
    #expect(reloaded().log.entries.last == HistoryEntry("queues", at: moment(1)))
  }

  @Test func lineThatLooksLikeATimeStaysALine() {
    let lines = ["#1764108000", "\\#1764108000", "# A history of queuesh: mine", "\\", "#12"]
    let history = History(path: path)
    for line in lines { history.add(line, at: moment(7)) }
    #expect(reloaded().log.entries == lines.map { HistoryEntry($0, at: moment(7)) })
  }

  @Test func strayTimesAreNoLines() throws {
    let text = """
      # A history of queuesh: x
      #1764108000
      #1764108001
      stats

      #1764108002

      use
      #1764108003
      """
    _ = try folder.write(text, to: "history")
    let history = reloaded()
    let entries = [HistoryEntry("stats", at: moment(1)), HistoryEntry("use", at: moment(2))]
    #expect(history.log.entries == entries)
    history.add("queues", at: moment(4))
    #expect(reloaded().log.entries == entries + [HistoryEntry("queues", at: moment(4))])
  }

  @Test func repeatTakesItsPlaceInTimeOnly() throws {
    let history = History(path: path)
    for (second, line) in ["a", "b", "b", "b"].enumerated() {
      history.add(line, at: moment(Double(second)))
    }
    let entries = [HistoryEntry("a", at: moment(0)), HistoryEntry("b", at: moment(3))]
    #expect(history.log.entries == entries)
    #expect(reloaded().log.entries == entries)
  }

  @Test func machineWithoutTheTimeTellsNone() {
    History(path: path).add("a", at: Date(timeIntervalSince1970: 12))
    #expect(reloaded().log.entries == [HistoryEntry("a")])
  }

  @Test func numbersStayWhenOldLinesGo() {
    let history = History(path: nil)
    for number in 1...1_003 { history.add("line \(number)") }
    #expect(history.log.numbers == 4..<1_004)
    #expect(history.log.line(4) == "line 4")
    #expect(history.log.line(1_003) == "line 1003")
    #expect(history.log.line(3) == nil)
    #expect(history.log.line(1_004) == nil)
    #expect(HistoryLog().line(1) == nil)
  }
}
