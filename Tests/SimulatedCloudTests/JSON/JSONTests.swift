import FoundationEssentials
import Testing

@testable import SimulatedCloud

@Suite struct JSONTests {
  @Test func `an object is written in its order, with what must be escaped`() {
    let value: JSON = [
      "b": "é\"\\\n\u{1}", "a": [1, .number(0.5), .number(2), .null, true], "c": [:] as JSON,
    ]
    #expect(value.text == #"{"b":"é\"\\\u000a\u0001","a":[1,0.5,2,null,true],"c":{}}"#)
  }

  @Test func `what is written can be read again`() {
    let value: JSON = ["a": [1, .number(0.25), "x", .null, false, ["b": []]]]
    #expect(JSON(text: Array(value.text.utf8)) == value)
  }

  @Test(arguments: ["", "{", "{'a':1}", "nonsense"])
  func `what is not JSON has no value`(_ text: String) {
    #expect(JSON(text: Array(text.utf8)) == nil)
  }

  @Test func `moments are written to the millisecond`() {
    #expect((Visitor.moment + 134).iso8601 == "2026-11-23T10:16:00.134Z")
    #expect(Visitor.moment.httpDate == "Mon, 23 Nov 2026 10:16:00 GMT")
    #expect((-1 as Milliseconds).iso8601 == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [
    ("2026-11-23T10:16:00.134Z", Visitor.moment + 134),
    ("2026-11-23T10:16:00Z", Visitor.moment),
    ("2026-11-23T11:16:00.000+01:00", Visitor.moment),
  ])
  func `moments are read with and without a fraction, and in any zone`(
    _ text: String, _ moment: Milliseconds
  ) {
    #expect(Milliseconds(iso8601: text) == moment)
  }

  @Test(arguments: ["2026-11-23", "2026-13-23T10:16:00Z", "today", ""])
  func `what is not a moment has no value`(_ text: String) {
    #expect(Milliseconds(iso8601: text) == nil)
  }
}
