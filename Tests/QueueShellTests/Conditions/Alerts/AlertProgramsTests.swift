import GenesysCloud
import Glibc
import Testing

@testable import QueueShell

@Suite struct AlertProgramsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func event(
    _ program: String?, _ change: AlertEvent.Change = .raised, name: String = "busy"
  ) throws -> AlertEvent {
    let condition = try Condition("Support: waiting > 5", for: "alert add")
    return AlertEvent(
      alert: Alert(name: name, condition: condition, program: program), change: change,
      evidence: "$(touch x) waiting 7")
  }

  private static let environment = Environment([
    "PATH": "/usr/bin:/bin", "GENESYS_CLOUD_CLIENT_SECRET": "s3cret",
    "GENESYSCLOUD_ACCESS_TOKEN": "t0ken",
  ])

  /// Opens a pipe by its name, which waits for the program to do the same: no clock is asked.
  private func pipe(_ name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try #require(mkfifo(path, 0o600) == 0)
    return path
  }

  /// All that is written to a pipe.
  private func text(from path: String) throws -> String {
    let file = open(path, O_RDONLY)
    try #require(file >= 0)
    defer { close(file) }
    var (bytes, block) = ([UInt8](), [UInt8](repeating: 0, count: 4_096))
    while true {
      let count = read(file, &block, block.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }

  private func write(lines count: Int, to path: String) {
    let file = open(path, O_WRONLY)
    let lines = [UInt8](repeating: 0x0A, count: count)
    _ = Glibc.write(file, lines, lines.count)
    close(file)
  }

  /// Settles until something is told; the programs end at once.
  private func told(_ programs: inout AlertPrograms) async -> [ShellError] {
    while true {
      let errors = programs.settle()
      if !errors.isEmpty { return errors }
      await Task.yield()
    }
  }

  @Test func theProgramGetsWhatHappenedInItsEnvironmentAndNoSecret() throws {
    let path = try pipe("said")
    var programs = AlertPrograms()
    programs.start(for: try event("env > '\(path)'"), in: Self.environment)
    let lines = try text(from: path).split(separator: "\n")
    #expect(lines.contains("QUEUESH_ALERT=busy"))
    #expect(lines.contains("QUEUESH_STATE=raised"))
    #expect(lines.contains("QUEUESH_CONDITION=Support: waiting > 5"))
    #expect(lines.contains("QUEUESH_EVIDENCE=$(touch x) waiting 7"))
    #expect(!lines.contains { $0.hasPrefix("GENESYS") })
  }

  @Test func itIsToldWhenTheAlertIsOver() throws {
    let path = try pipe("said")
    var programs = AlertPrograms()
    programs.start(
      for: try event("echo $QUEUESH_STATE > '\(path)'", .cleared(after: .zero)),
      in: Self.environment)
    #expect(try text(from: path) == "cleared\n")
  }

  @Test func aProgramThatFailsIsToldOnceForEachAlert() async throws {
    var programs = AlertPrograms()
    programs.start(for: try event("exit 7"), in: Self.environment)
    let first = await told(&programs)
    #expect(first.map(\.message) == ["The program of alert busy ended with status 7."])
    programs.start(for: try event("exit 8"), in: Self.environment)
    programs.start(for: try event("nonesuch-program", name: "other"), in: Self.environment)
    let second = await told(&programs)
    #expect(second.map(\.message) == ["The program of alert other ended with status 127."])
    programs.start(for: try event("kill -9 $$", name: "third"), in: Self.environment)
    let third = await told(&programs)
    #expect(third.map(\.message) == ["The program of alert third was ended by signal 9."])
  }

  @Test func ofAnAlertThatWasChangedItIsToldAgain() async throws {
    var programs = AlertPrograms()
    for _ in 0..<2 {
      programs.start(for: try event("exit 7"), in: Self.environment)
      #expect(await told(&programs).count == 1)
      programs.forget("busy")
    }
  }

  @Test func aProgramThatHangsHoldsNothingUp() throws {
    let path = try pipe("held")
    var programs = AlertPrograms()
    programs.start(for: try event("read line < '\(path)'"), in: Self.environment)
    #expect(programs.settle().isEmpty)
    // Lets it end.
    write(lines: 1, to: path)
  }

  @Test func noMoreAreStartedThanAnyAlertNeeds() throws {
    let path = try pipe("held")
    var programs = AlertPrograms()
    for _ in 0..<17 {
      programs.start(for: try event("read line < '\(path)'"), in: Self.environment)
    }
    #expect(
      programs.settle().map(\.message)
        == ["The program of alert busy is not started, as 16 others still run."])
    write(lines: 16, to: path)
  }

  @Test func anAlertWithoutAProgramStartsNone() throws {
    var programs = AlertPrograms()
    programs.start(for: try event(nil), in: Self.environment)
    #expect(programs.settle().isEmpty)
  }
}
