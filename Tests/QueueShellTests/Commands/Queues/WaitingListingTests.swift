import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct WaitingListingTests {
  private static func interaction(_ media: String, for seconds: Double) -> WaitingInteraction {
    WaitingInteraction(since: Date.sample.addingTimeInterval(-seconds), mediaType: media)
  }

  private static var two: WaitingInteractions {
    var first = interaction("email", for: 4_000)
    first.conversationID = "c-1"
    first.direction = "inbound"
    first.priority = 5
    first.skillIDs = ["s-1", "s-2"]
    first.languageID = "l-1"
    return WaitingInteractions(
      observedAt: .sample, count: 2, interactions: [first, interaction("voice", for: 42.25)])
  }

  private static let names = ["s-1": "Spanish", "l-1": "English"]

  private static func text(
    _ found: WaitingInteractions, _ format: Format, width: Int? = nil
  ) -> String {
    WideText.prepare()
    return Renderer.render(
      .listing(WaitingListing(found, names: names).listing), as: format,
      on: Surface(width: width, colour: false))
  }

  @Test func interactionsAreListedWithNamesOrIds() {
    #expect(
      Self.text(Self.two, .table) == """
        WAITING  MEDIA  PRIORITY  SKILLS        LANGUAGE  DIRECTION  CONVERSATION
        1:06:40  email         5  Spanish, s-2  English   inbound    c-1
           0:42  voice         –  –             –         –          –
        2 waiting, times m:ss

        """)
  }

  @Test func conversationIsLeftOutOfATableThatIsTooNarrow() {
    #expect(!Self.text(Self.two, .table, width: 70).contains("CONVERSATION"))
    #expect(Self.text(Self.two, .table, width: 73).contains("CONVERSATION"))
    #expect(Self.text(Self.two, .tsv, width: 10).contains("conversation_id"))
  }

  @Test func machinesGetTheContractsKeys() {
    #expect(
      Self.text(Self.two, .jsonl)
        == #"{"conversationId":"c-1","mediaType":"email","direction":"inbound","#
        + #""since":"2026-11-23T09:09:20.000Z","waitingMs":4000000,"priority":5,"#
        + #""skills":["Spanish","s-2"],"language":"English"}"# + "\n"
        + #"{"conversationId":null,"mediaType":"voice","direction":null,"#
        + #""since":"2026-11-23T10:15:17.750Z","waitingMs":42250,"priority":null,"#
        + #""skills":[],"language":null}"# + "\n")
    #expect(
      Self.text(Self.two, .tsv).hasPrefix(
        "waiting_ms\tsince\tmedia_type\tpriority\tskills\tlanguage\tdirection\tconversation_id\n"
          + "4000000\t2026-11-23T09:09:20.000Z\temail\t5\tSpanish, s-2\tEnglish\tinbound\tc-1\n"))
  }

  private static func note(
    count: Int?, _ interactions: [WaitingInteraction] = [], caps: [WaitingInteractions.Cap] = []
  ) -> String? {
    WaitingListing(
      WaitingInteractions(
        observedAt: .sample, count: count, interactions: interactions, caps: caps), names: [:]
    ).note(of: "Support")
  }

  @Test func nothingAndNothingKnownAreTwoNotes() {
    #expect(Self.note(count: 0) == "Nothing waits in \"Support\".")
    #expect(Self.note(count: nil) == "No data for \"Support\": the server tells nothing of it.")
    #expect(Self.note(count: 3) == "3 wait in \"Support\", of which the server lists none.")
    #expect(Self.note(count: 1, [Self.interaction("voice", for: 1)]) == nil)
  }

  @Test func cutListSaysSo() {
    let voice = Array(repeating: Self.interaction("voice", for: 1), count: 100)
    let cap = WaitingInteractions.Cap(mediaType: "voice", listed: 100, count: 312)
    #expect(
      Self.note(count: 312, voice, caps: [cap])
        == "Listed are the oldest 50 and newest 50 of 312.")
    #expect(
      Self.note(count: 313, voice + [Self.interaction("email", for: 1)], caps: [cap])
        == "Listed are voice: the oldest 50 and newest 50 of 312.")
    let odd = WaitingInteractions.Cap(mediaType: "e\u{1B}mail", listed: 3, count: nil)
    #expect(
      Self.note(count: nil, voice, caps: [cap, odd])
        == "Listed are voice: the oldest 50 and newest 50 of 312;"
        + " e\u{FFFD}mail: the oldest 1 and newest 2.")
  }
}
