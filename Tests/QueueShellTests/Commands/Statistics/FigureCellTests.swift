import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct FigureCellTests {
  /// A figure as it should look: cell, raw, json and line.
  struct Look: Sendable, CustomTestStringConvertible {
    let alias: String
    let figure: Figure
    let text: String
    let raw: String
    let json: String
    let line: String

    init(
      _ alias: String, _ figure: Figure, _ text: String, raw: String, json: String, line: String
    ) {
      (self.alias, self.figure, self.text) = (alias, figure, text)
      (self.raw, self.json, self.line) = (raw, json, line)
    }

    var testDescription: String { "\(alias) \(figure)" }
  }

  private static let looks = [
    Look("waiting", .value(3), "3", raw: "3", json: "3", line: "Waiting: 3"),
    Look("waiting", .value(0), "0", raw: "0", json: "0", line: "Waiting: 0"),
    Look("waiting", .value(2.6), "3", raw: "3", json: "3", line: "Waiting: 3"),
    Look("waiting", .noData, "–", raw: "", json: "null", line: "Waiting: –"),
    Look(
      "aht", .value(322_000), "5:22", raw: "322000", json: "322000", line: "Avg Handle: 322000ms"),
    Look("aht", .value(0), "0:00", raw: "0", json: "0", line: "Avg Handle: 0ms"),
    Look("aht", .value(499.6), "0:00", raw: "500", json: "500", line: "Avg Handle: 500ms"),
    Look("aht", .noData, "–", raw: "", json: "null", line: "Avg Handle: –"),
    Look(
      "servicelevel", .value(0.824), "82.4%", raw: "0.824", json: "0.824",
      line: "Service Level: 82.4%"),
    Look("servicelevel", .value(1), "100.0%", raw: "1", json: "1", line: "Service Level: 100.0%"),
    Look("servicelevel", .value(0), "0.0%", raw: "0", json: "0", line: "Service Level: 0.0%"),
    Look(
      "abandonrate", .value(1.0 / 3), "33.3%", raw: "0.333333", json: "0.333333",
      line: "Abandon Rate: 33.3%"),
    Look("servicelevel", .noData, "–", raw: "", json: "null", line: "Service Level: –"),
    Look(
      "waiting", .unavailable(.noPermission(["a:b:c"])), "no permission", raw: "", json: "null",
      line: "Waiting: no permission"),
    Look(
      "asa", .unavailable(.notInDialect), "not given", raw: "", json: "null",
      line: "Avg Answer: not given"),
    Look(
      "waiting", .unavailable(.nowOnly), "now only", raw: "", json: "null",
      line: "Waiting: now only"),
    Look(
      "waiting", .unavailable(.unanswered), "no answer", raw: "", json: "null",
      line: "Waiting: no answer"),
    Look(
      "waiting", .unavailable(.refused(CloudError(.invalidRequest))), "refused", raw: "",
      json: "null", line: "Waiting: refused"),
    Look(
      "servicelevel", .unavailable(.failed(CloudError(.serverFailed))), "unread", raw: "",
      json: "null", line: "Service Level: unread"),
    // What no server should send is shown as unknown, and no machine takes it for a figure.
    Look("waiting", .value(.nan), "?", raw: "", json: "null", line: "Waiting: ?"),
    Look("waiting", .value(1e300), "?", raw: "", json: "null", line: "Waiting: ?"),
    Look("aht", .value(.infinity), "?", raw: "", json: "null", line: "Avg Handle: ?"),
    Look("aht", .value(1e15), "?", raw: "", json: "null", line: "Avg Handle: ?"),
    Look("servicelevel", .value(.nan), "?", raw: "", json: "null", line: "Service Level: ?"),
  ]

  @Test("A figure is shown to people and machines", arguments: looks)
  func look(_ look: Look) throws {
    let aggregate = try #require(Aggregate(look.alias))
    let cell = FigureCell(aggregate: aggregate, figure: look.figure)
    #expect(cell.cell.text == look.text)
    #expect(cell.cell.raw == look.raw)
    #expect(cell.json.compact == look.json)
    #expect(cell.line == look.line)
  }

  @Test(
    "Why there is no figure",
    arguments: [
      (Figure.value(0), nil), (.noData, nil),
      (
        .unavailable(.noPermission(["a:b:c", "d:e\u{1B}:f"])), "no permission: a:b:c, d:e\u{FFFD}:f"
      ),
      (.unavailable(.noPermission([])), "no permission"),
      (.unavailable(.notInDialect), "this dialect does not give it"),
      (.unavailable(.nowOnly), "known for now only, not for an interval"),
      (
        .unavailable(.unanswered),
        "the answer does not mention the queue: unknown there, or not visible to this client"
      ),
      (.unavailable(.refused(CloudError(.invalidRequest))), "the server refuses it"),
      (
        .unavailable(.refused(CloudError(.invalidRequest, message: "no \u{1B}x"))),
        "the server refuses it: \"no \u{FFFD}x\""
      ),
      (
        .unavailable(.failed(CloudError(.rateLimited, host: "h"))), #""h" limits the pace."#
      ),
    ] as [(Figure, String?)])
  func reason(figure: Figure, expected: String?) {
    #expect(FigureCell(aggregate: Aggregate.defaults[0], figure: figure).reason == expected)
  }

  @Test func whatCouldNotBeReadStandsOutFromNoData() {
    let aggregate = Aggregate.defaults[0]
    #expect(FigureCell(aggregate: aggregate, figure: .noData).cell.tone == .faint)
    #expect(
      FigureCell(aggregate: aggregate, figure: .unavailable(.nowOnly)).cell.tone == .warning)
    #expect(FigureCell(aggregate: aggregate, figure: .value(1)).cell.tone == .plain)
  }
}
