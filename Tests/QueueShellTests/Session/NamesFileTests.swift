import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct NamesFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/names/host_id"
  }

  private func file(host: String = "host", clientID: String = "id") -> NamesFile {
    NamesFile(path: path, host: host, clientID: clientID)
  }

  private func texts(_ names: QueueNames?) -> [String]? {
    names.map { names in (0..<names.count).map { names.texts[$0] } }
  }

  @Test func whatIsWrittenIsRead() throws {
    let names = QueueNames(.sample)
    file().write(names)
    let read = try #require(file().read())
    #expect(texts(read) == texts(names))
    #expect(read.divisions == ["Home", "EMEA"])
    #expect(read.division(of: 1) == "EMEA")
    #expect(read.ids[0] == "q-support")
    #expect(read.search("emea/bi", limit: 1).count == 1)
    #expect(folder.mode(of: "names") == 0o700)
    #expect(folder.mode(of: "names/host_id") == 0o600)
  }

  @Test func hostileNamesCannotBreakIt() throws {
    file().write(
      QueueNames(
        QueueDirectory([
          Queue(id: "q", name: "a\tb\nc\u{1B}", division: Division(id: "d", name: "x\n")),
          Queue(id: "r", name: "", division: Division(id: "e", name: "")),
        ])))
    let read = try #require(file().read())
    // Their ids, as nobody can type such names.
    #expect(texts(read) == ["q", "r"])
    #expect(read.divisions == ["x\u{FFFD}", "\u{FFFD}"])
  }

  @Test func someoneElsesFileIsIgnored() {
    file().write(QueueNames(.sample))
    #expect(file(host: "other").read() == nil)
    #expect(file(clientID: "other").read() == nil)
  }

  @Test(
    "A broken file is ignored",
    arguments: [
      ("Support\n", "Supp"), ("\t0\t", "\t9\t"), ("\t0\t", "\tx\t"), ("\t0\t", " "),
      ("queuesh names 1", "queuesh names 2"), ("\n\n", "\n"),
    ])
  func broken(part: String, replacement: String) throws {
    file().write(QueueNames(QueueDirectory([.support])))
    let whole = try String(contentsOfFile: path, encoding: .utf8)
    #expect(whole.contains(part))
    try folder.write("names/host_id", whole.replacing(part, with: replacement))
    #expect(file().read() == nil)
  }

  @Test(arguments: ["", "\n", "nonsense"])
  func anythingElseIsIgnored(text: String) throws {
    folder.makeFolder("names")
    try folder.write("names/host_id", text)
    #expect(file().read() == nil)
  }

  @Test func clientIDIsNotInIt() throws {
    file(clientID: "0123-4567").write(QueueNames(.sample))
    #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("0123-4567"))
  }

  @Test func noFileHasNoNames() {
    #expect(file().read() == nil)
  }
}
