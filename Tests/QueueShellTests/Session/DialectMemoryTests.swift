import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct DialectMemoryTests {
  private let folder: TemporaryFolder
  private let memory: DialectMemory

  init() throws {
    folder = try TemporaryFolder()
    let files = StateFiles(environment: Environment(["XDG_STATE_HOME": folder.path]))
    memory = DialectMemory(path: files.dialects)
  }

  private func text() throws -> String {
    try String(contentsOfFile: folder.path + "/queuesh/dialects", encoding: .utf8)
  }

  @Test func nothingIsKnownOfAHostAtFirst() {
    #expect(memory.dialect(of: "h.example") == nil)
  }

  @Test func theStatisticsDialectIsKeptInAPrivateFile() throws {
    memory.remember(.statistics, of: "h.example")
    #expect(memory.dialect(of: "h.example") == .statistics)
    #expect(memory.dialect(of: "other.example") == nil)
    #expect(try text() == "h.example\tstatistics\n")
    #expect(folder.mode(of: "queuesh/dialects") == 0o600)
    #expect(folder.mode(of: "queuesh") == 0o700)
  }

  @Test func theObservationsDialectNeedsNoFile() {
    memory.remember(.observations, of: "h.example")
    #expect(folder.mode(of: "queuesh/dialects") == nil)
  }

  @Test func whatWasFoundLaterTakesThePlaceOfWhatWasFoundBefore() throws {
    memory.remember(.statistics, of: "a.example")
    memory.remember(.statistics, of: "b.example")
    memory.remember(.observations, of: "a.example")
    #expect(try text() == "b.example\tstatistics\n")
  }

  @Test func linesThatSayNothingKnownAreLeftAside() throws {
    folder.makeFolder("queuesh")
    try folder.write(
      "queuesh/dialects", "nonsense\nx\ty\tz\nh.example\tklingon\nh.example\tstatistics\n")
    #expect(memory.dialect(of: "h.example") == .statistics)
  }

  @Test func withoutAFileNothingIsKept() {
    let memory = DialectMemory(path: nil)
    memory.remember(.statistics, of: "h.example")
    #expect(memory.dialect(of: "h.example") == nil)
  }
}
