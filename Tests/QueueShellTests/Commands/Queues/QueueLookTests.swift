import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct QueueLookTests {
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private static func agents(_ names: [String], at instant: Date = .sample) -> QueueLook {
    let members = names.map { name in
      var member = QueueMember(id: "u-\(name)", name: name)
      member.isJoined = true
      return member
    }
    let found = QueueMembers(observedAt: instant, members: members)
    return QueueLook(
      queue: .billingEMEA, name: "EMEA/Billing", observedAt: instant,
      listing: AgentListing(found, presences: [:]).listing,
      notes: names.isEmpty ? ["\"EMEA/Billing\" has no members."] : [])
  }

  private func stream(_ looks: [QueueLook], _ format: Format) -> String {
    var board = StreamedBoard(session: Session(on: transcript.console), format: format)
    for look in looks { board.show(look) }
    return transcript.output
  }

  @Test func theCommandSaysWhatWasSeen() {
    let answer = Self.agents([]).answer
    #expect(answer.notes.count == 1)
    #expect(answer.listing?.columns.first?.key == "user_id")
  }

  @Test func eachLineSaysTimeAndQueue() {
    let later = Date.sample.addingTimeInterval(10)
    #expect(
      stream([Self.agents(["Ann", "Bob"]), Self.agents(["Ann"], at: later)], .line) == """
        2026-11-23T10:16:00Z [EMEA/Billing] ID: u-Ann | AGENT: Ann | STATUS: – | FOR: – | JOINED: yes | PRESENCE: – | RING: –
        2026-11-23T10:16:00Z [EMEA/Billing] ID: u-Bob | AGENT: Bob | STATUS: – | FOR: – | JOINED: yes | PRESENCE: – | RING: –
        2026-11-23T10:16:10Z [EMEA/Billing] ID: u-Ann | AGENT: Ann | STATUS: – | FOR: – | JOINED: yes | PRESENCE: – | RING: –

        """)
  }

  @Test func machinesGetQueueAndTimeInEachRow() {
    let looks = [Self.agents(["Ann"]), Self.agents(["Ann"])]
    let row = "q-billing-emea,Billing,EMEA,2026-11-23T10:16:00.000Z,u-Ann,Ann,,,true,,\n"
    #expect(
      stream(looks, .csv)
        == "queue_id,queue,division,observed_at,"
        + "user_id,user,routing_status,since,joined,presence,ring\n" + row + row)
  }

  @Test func anObjectBeginsWithQueueAndTime() {
    #expect(
      stream([Self.agents(["Ann"])], .json)
        == #"{"queue":{"id":"q-billing-emea","name":"Billing","division":"EMEA"},"#
        + #""observedAt":"2026-11-23T10:16:00.000Z","user":{"id":"u-Ann","name":"Ann"},"#
        + #""routingStatus":null,"since":null,"joined":true,"presence":null,"ring":null}"# + "\n")
  }

  @Test func whatStaysMissingIsSaidOnce() {
    var look = Self.agents([])
    look.shortfalls = [ShellError("No statuses.")]
    #expect(stream([look, look], .line) == "")
    #expect(
      transcript.talk == "queuesh: No statuses.\n\"EMEA/Billing\" has no members.\n")
  }
}
