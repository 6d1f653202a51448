import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ThresholdSettingTests {
  private let session: Session
  private let waiting: Aggregate

  init() throws {
    session = Session(on: .unheard)
    waiting = try #require(Aggregate("waiting"))
  }

  private var own: [Aggregate: Threshold] { session.memory.settings.thresholds }

  @Test(
    "An aggregate is named in any vocabulary",
    arguments: ["waiting", "WAITING", "oWaiting", "queue/waiting/count"])
  func itIsSetAndForgotten(name: String) async throws {
    _ = try await session.run("set", "threshold", name, "5", "20")
    #expect(own == [waiting: Threshold(warning: 5, bad: 20)])
    _ = try await session.run("set", "Threshold", name, "default")
    #expect(own.isEmpty)
  }

  @Test func itIsShownAmongTheSettings() async throws {
    #expect(ThresholdSetting.value(session.memory.settings) == "default")
    _ = try await session.run("set", "threshold", "servicelevel", "80%", "60%")
    _ = try await session.run("set", "threshold", "waiting", "5", "20")
    #expect(
      ThresholdSetting.value(session.memory.settings) == "waiting 5 20, servicelevel 80% 60%")
    let rows = try #require(try await session.run("set").listing?.rows)
    #expect(
      rows.map(\.json.compact).contains(
        #"{"setting":"threshold","value":"waiting 5 20, servicelevel 80% 60%","meaning":"From where on figures are a warning, and bad"}"#
      ))
  }

  @Test func allAreListedWithWhatHoldsByDefault() async throws {
    _ = try await session.run("set", "threshold", "longest", "1m", "3m")
    let listing = try #require(try await session.run("set", "threshold").listing)
    #expect(listing.rows.count == Aggregate.all.count)
    let answer = Answer.listing(listing)
    let lines = answer.text(.jsonl).split(separator: "\n")
    #expect(
      lines.contains(
        #"{"aggregate":"queue/longestWaitTime","alias":"longest","unit":"ms","warning":60000,"bad":180000,"default":"from half the media type's target, bad beyond it"}"#
      ))
    #expect(
      lines.contains(
        #"{"aggregate":"queue/avgHandleTime","alias":"aht","unit":"ms","warning":null,"bad":null,"default":null}"#
      ))
    #expect(
      answer.text(.tsv).split(separator: "\n").prefix(2) == [
        "aggregate\tname\tunit\twarning\tbad\tdefault",
        "waiting\tqueue/waiting/count\tcount\t\t\tas longest",
      ])
    let table = answer.text(.table).split(separator: "\n")
    #expect(
      table.contains(
        "longest             1m   3m  from half the media type's target, bad beyond it"))
  }

  @Test func oneIsShown() async throws {
    #expect(
      try await session.run("set", "threshold", "wait").text(.line)
        == "AGGREGATE: wait | NAME: queue/avgWaitTime | UNIT: ms | WARNING: – | BAD: –"
        + " | DEFAULT: from half the queue's target, bad beyond it\n")
  }

  @Test func mistakesChangeNothing() async {
    await #expect(
      throws: ShellError(
        #"No aggregate is called "wating". Did you mean "waiting"?"#,
        next: "set threshold waiting")
    ) { try await session.run("set", "threshold", "wating", "5", "20") }
    await #expect(throws: ShellError.self) {
      try await session.run("set", "threshold", "waiting", "default", "20")
    }
    await #expect(throws: ShellError.self) {
      try await session.run("set", "threshold", "waiting", "5")
    }
    await #expect(
      throws: ShellError(
        "A threshold is that of one aggregate, and 2 are named.", next: "set threshold waiting")
    ) { try await session.run("set", "threshold", "waiting,busy", "5", "20") }
    #expect(own.isEmpty)
  }

  @Test func otherSettingsTakeOneValue() async {
    await #expect(
      throws: ShellError(
        #""off" is one word too many: timing takes one value."#, next: "set timing on")
    ) { try await session.run("set", "timing", "on", "off") }
    #expect(!session.memory.settings.isTimed)
  }
}
