import FoundationEssentials
import Glibc
import LineEditing
import Testing

struct HistoryTests {
  private static let header =
    "# A history of queuesh: the time each line was entered, in seconds since 1970, then the line.\n"

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/state/queues/history"
  }

  private func reloaded() -> [String] {
    let history = History(path: path)
    history.load()
    #expect(history.problem == nil)
    return history.entries
  }

  @Test func entriesComeBackAsTheyWere() {
    let lines = ["stats", #"echo 'C:\new\\x'"#, "one\ntwo\r\nthree", "日本語 é", #"\"#, "tab\tend "]
    let history = History(path: path)
    for line in lines { history.add(line) }
    #expect(history.problem == nil)
    #expect(history.entries == lines)
    #expect(reloaded() == lines)
  }

  @Test func repeatsEmptyLinesAndSecretiveLinesAreNotKept() {
    let history = History(path: path)
    for line in ["a", "a", "", " b", "c", "a", " "] { history.add(line) }
    #expect(history.entries == ["a", "c", "a"])
    #expect(reloaded() == ["a", "c", "a"])
  }

  @Test func fileAndFolderAreForTheOwnerOnly() {
    History(path: path).add("a")
    #expect(TemporaryFolder.mode(of: path) == 0o600)
    #expect(TemporaryFolder.mode(of: folder.path + "/state/queues") == 0o700)
    #expect(TemporaryFolder.mode(of: folder.path + "/state") == 0o700)
  }

  @Test func fileOthersCouldReadIsClosedToThemOnSaving() throws {
    let path = try folder.write("old\n", to: "history")
    chmod(path, 0o644)
    History(path: path, isOwn: true).add("new")
    #expect(TemporaryFolder.mode(of: path) == 0o600)
    #expect(try TemporaryFolder.contents(of: path) == Self.header + "old\nnew\n")
  }

  @Test func fileIsReplacedInOneStep() throws {
    let path = try folder.write("old\n", to: "history")
    let before = try #require(fopen(path, "r"))
    defer { fclose(before) }
    History(path: path, isOwn: true).add("new")
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = fread(&bytes, 1, bytes.count, before)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == "old\n")
    #expect(folder.names() == ["history"])
  }

  @Test func linkToTheFileStaysALink() throws {
    let target = try folder.write("", to: "real")
    let link = folder.path + "/link"
    symlink(target, link)
    History(path: link).add("a")
    #expect(try TemporaryFolder.contents(of: target) == Self.header + "a\n")
    #expect(folder.names() == ["real", "link"])
    var status = stat()
    lstat(link, &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func sessionsThatShareAFileKeepEachOthersLines() {
    let (one, other) = (History(path: path), History(path: path))
    one.add("of one")
    other.add("of the other")
    one.add("of one again")
    #expect(reloaded() == ["of one", "of the other", "of one again"])
    #expect(one.entries == ["of one", "of one again"])
  }

  @Test func newestThousandAreKept() throws {
    let lines = (1...1_200).map { "line \($0)" }
    let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "history")
    let history = History(path: path, isOwn: true)
    history.load()
    #expect(history.entries == Array(lines.suffix(1_000)))
    history.add("more")
    #expect(history.entries.count == 1_000)
    let kept = try TemporaryFolder.contents(of: path).split(separator: "\n").dropFirst()
    #expect(kept.map(String.init) == Array(lines.suffix(999)) + ["more"])
  }

  @Test func damagedFileIsReadAsFarAsItMakesSense() throws {
    let bytes =
      Array("ok\n\nbad \\q\\".utf8) + [0x0A, 0xFF, 0x41, 0x00, 0x42, 0x0A] + Array("cut".utf8)
    let path = try folder.write(bytes: bytes, to: "history")
    let history = History(path: path)
    history.load()
    #expect(history.entries == ["ok", #"bad \q\"#, "\u{FFFD}AB", "cut"])
    #expect(history.problem == .foreign)
  }

  @Test func failureIsToldAndTheHistoryGoesOnInMemory() throws {
    let file = try folder.write("", to: "file")
    let history = History(path: file + "/history")
    history.add("a")
    #expect(history.entries == ["a"])
    #expect(history.problem == .unwritable("Not a directory"))
  }

  @Test func whatIsNoFileIsNeverReplaced() throws {
    let fifo = folder.path + "/fifo"
    mkfifo(fifo, 0o600)
    let history = History(path: fifo)
    history.add("a")
    #expect(history.problem == .unwritable("Not a regular file"))
    var status = stat()
    lstat(fifo, &status)
    #expect(status.st_mode & S_IFMT == S_IFIFO)
  }

  @Test(arguments: [nil, "/dev/null"])
  func withoutAFileItIsInMemoryOnly(path: String?) {
    let history = History(path: path)
    history.load()
    history.add("a")
    #expect(history.entries == ["a"])
    #expect(history.problem == nil)
  }
}
