import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ShowAlertsTests {
  private let session = Session(on: .unheard)

  @Test func alertsAreSetListedAndRemoved() async throws {
    let none = try await session.run("alert")
    #expect(none.notes == ["No alert is set. `help alert add` tells how."])
    let added = try await session.run("alert", "add", "busy", "Support: waiting > 5 for 2m")
    #expect(added.notes == ["Alert busy is set: Support: waiting > 5 for 2m."])
    _ = try await session.run("alert", "add", "calm", "waiting = 0", "--exec", "paplay bell.wav")
    let listed = try await session.run("alert")
    #expect(
      listed.text(.tsv) == """
        name\tcondition\texec
        busy\tSupport: waiting > 5 for 2m\t
        calm\twaiting = 0\tpaplay bell.wav

        """)
    #expect(
      listed.text(.jsonl) == """
        {"name":"busy","condition":"Support: waiting > 5 for 2m","exec":null}
        {"name":"calm","condition":"waiting = 0","exec":"paplay bell.wav"}

        """)
    #expect(try await session.run("alert", "remove", "busy").notes == ["Removed busy."])
    #expect(session.memory.alerts.map(\.name) == ["calm"])
    #expect(try await session.run("alert", "remove", "*").notes == ["Removed calm."])
    #expect(session.memory.alerts.isEmpty)
  }

  @Test func theDurationMayStandBehindTheCondition() async throws {
    _ = try await session.run("alert", "add", "busy", "waiting > 5", "for", "2m")
    #expect(session.memory.alerts.first?.condition.text == "waiting > 5 for 2m")
    #expect(session.memory.alerts.first?.condition.duration == .seconds(120))
  }

  @Test func anAlertOfTheSameNameIsReplacedInItsPlace() async throws {
    _ = try await session.run("alert", "add", "busy", "waiting > 5")
    _ = try await session.run("alert", "add", "calm", "waiting = 0")
    let answer = try await session.run("alert", "add", "busy", "waiting > 9")
    #expect(answer.notes == ["Alert busy is changed: waiting > 9."])
    #expect(session.memory.alerts.map(\.condition.text) == ["waiting > 9", "waiting = 0"])
  }

  @Test(
    "What is no alert is refused",
    arguments: [
      (
        ["add", "a b", "waiting > 5"], #""a b" is no name for an alert."#,
        "alert add busy 'waiting > 5'"
      ),
      (
        ["add", "busy", "waiting > 5", "for", "2m", "x"],
        #""for" follows the condition, where only "for DURATION" may."#,
        "alert add busy 'waiting > 5 for 2m x'"
      ),
      (
        ["add", "busy", "waiting", ">", "5"],
        #"">" follows the condition, where only "for DURATION" may."#,
        "alert add busy 'waiting > 5'"
      ),
      (
        ["add", "busy", "waiting > 5 for 1m", "for", "2m"],
        "The condition says already for how long it has to hold.",
        "alert add busy 'waiting > 5 for 1m'"
      ),
      (["add", "busy", "waiting > 5", "--exec", " "], #""" is no program."#, "help alert add"),
      (
        ["remove", "bussy"], #"No alert is called "bussy". Did you mean "busy"?"#,
        "alert remove busy"
      ),
      (["remove", "other"], #"No alert is called "other"."#, "alert"),
    ])
  func refused(words: [String], message: String, next: String) async throws {
    _ = try await session.run("alert", "add", "busy", "waiting > 5")
    let error = await #expect(throws: ShellError.self) {
      try await CommandPath(["alert"] + words).parse().run(in: session)
    }
    #expect(error?.message == message)
    #expect(error?.next == next)
    #expect(session.memory.alerts.map(\.condition.text) == ["waiting > 5"])
  }

  @Test func whatTheQueuesAreIsCheckedOnceTheyAreKnown() async throws {
    let session = Session(on: .unheard, state: .withDirectory)
    let error = await #expect(throws: ShellError.self) {
      try await session.run("alert", "add", "busy", "Sales*: waiting > 5")
    }
    #expect(error?.next == "alert add busy 'any Sales*: waiting > 5'")
    #expect(session.memory.alerts.isEmpty)
  }
}
