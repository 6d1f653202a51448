import GenesysCloud
import Testing

@testable import QueueShell

/// Polls written one after the other as one document.
@Suite struct ListingStreamTests {
  private let transcript: Transcript

  init() throws {
    WideText.prepare()
    transcript = try Transcript()
  }

  private func written(_ format: Format, _ polls: [Poll]) -> String {
    let session = Session(on: transcript.console)
    var stream = ListingStream(session: session, format: format)
    for poll in polls { stream.write(poll.listing(zone: session.zone)) }
    return transcript.output
  }

  private static func poll(_ waiting: Double, of queues: [Queue] = [.support]) throws -> Poll {
    .sample(
      ["q-support": ["waiting": .value(waiting)]], of: queues,
      aggregates: [try #require(Aggregate("waiting"))])
  }

  @Test func yamlIsOneSequence() throws {
    let polls = [try Self.poll(3), try Self.poll(3, of: []), try Self.poll(4)]
    let item = { (waiting: Int) in
      """
      - queue:
          id: q-support
          name: Support
          division: Home
        observedAt: "2026-11-23T10:16:00.000Z"
        api: observations
        interval: realtime
        metrics:
          queue/waiting/count: \(waiting)

      """
    }
    #expect(written(.yaml, polls) == item(3) + item(4))
  }

  @Test func markdownIsOneTableThatTellsWhen() throws {
    #expect(
      written(.markdown, [try Self.poll(3), try Self.poll(12)]) == """
        | QUEUE   | OBSERVED                 | WAITING |
        | ------- | ------------------------ | ------: |
        | Support | 2026-11-23T10:16:00.000Z |       3 |
        | Support | 2026-11-23T10:16:00.000Z |      12 |

        """)
  }

  @Test func verticalRecordsFollowEachOther() throws {
    let record = { (waiting: Int) in
      """
      -[ Support ]----
      QUEUE    Support
      WAITING  \(waiting)
      At 11:16:00, times m:ss, totals of today so far, by observations

      """
    }
    #expect(written(.vertical, [try Self.poll(3), try Self.poll(4)]) == record(3) + record(4))
  }

  @Test("There is one header", arguments: [Format.csv, .tsv])
  func oneHeader(format: Format) throws {
    let lines = written(format, [try Self.poll(3), try Self.poll(4)]).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("queue_id"))
    #expect(lines[1].hasPrefix("q-support"))
    #expect(lines[2].hasSuffix("4"))
  }
}
