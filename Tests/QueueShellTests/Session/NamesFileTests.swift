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
    #expect(texts(read) == ["a\u{FFFD}b\u{FFFD}c\u{FFFD}", "\u{FFFD}"])
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
      "", "\n", "nonsense", "queuesh names 1\thost\tid\nHome\n\nq\t0\tSupp",
      "queuesh names 1\thost\tid\nHome\n\nq\t1\tSupport\n",
      "queuesh names 1\thost\tid\nHome\n\nq\tx\tSupport\n",
      "queuesh names 1\thost\tid\nHome\n\nSupport\n", "queuesh names 2\thost\tid\n\nq\t-1\tx\n",
    ])
  func broken(text: String) throws {
    folder.makeFolder("names")
    try folder.write("names/host_id", text)
    #expect(file().read() == nil)
  }

  @Test func noFileHasNoNames() {
    #expect(file().read() == nil)
  }
}
