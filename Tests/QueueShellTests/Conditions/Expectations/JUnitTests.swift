import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct JUnitTests {
  @Test func aSuiteForEachFile() throws {
    let waiting = try #require(Aggregate("waiting"))
    let smoke = { Place(file: "smoke.qsh", line: $0) }
    let results = [
      Expectation(name: "a < 5 & \"b\"", place: smoke(2), duration: .milliseconds(12)),
      Expectation(name: "in one", place: Place(file: "sales.qsh", line: 1)),
      Expectation(
        name: "Support: waiting < 5", cause: .unmet, message: "Not met: Support waiting 7.",
        readings: [.init(queue: "Support", figure: .integer(7), aggregate: waiting, reason: nil)],
        observedAt: .sample, place: smoke(3), duration: .seconds(1)),
      Expectation(
        name: "Support: aht < 5m", cause: .noData, message: "one\ntwo\u{7}", place: smoke(4)),
    ]
    #expect(
      JUnit.document(of: results, begun: .sample) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="4" failures="1" errors="1" time="1.012">
          <testsuite name="smoke.qsh" tests="3" failures="1" errors="1" time="1.012" skipped="0" \
        timestamp="2026-11-23T10:16:00">
            <testcase name="a &lt; 5 &amp; &quot;b&quot;" classname="smoke.qsh" file="smoke.qsh" \
        line="2" time="0.012"/>
            <testcase name="Support: waiting &lt; 5" classname="smoke.qsh" file="smoke.qsh" \
        line="3" time="1.000">
              <failure message="Not met: Support waiting 7." type="not met">smoke.qsh:3: Not met: \
        Support waiting 7.
        Support: queue/waiting/count 7 count
        observed at 2026-11-23T10:16:00.000Z</failure>
            </testcase>
            <testcase name="Support: aht &lt; 5m" classname="smoke.qsh" file="smoke.qsh" line="4" \
        time="0.000">
              <error message="one&#10;two\u{FFFD}" type="no data">smoke.qsh:4: one
        two\u{FFFD}</error>
            </testcase>
          </testsuite>
          <testsuite name="sales.qsh" tests="1" failures="0" errors="0" time="0.000" skipped="0" \
        timestamp="2026-11-23T10:16:00">
            <testcase name="in one" classname="sales.qsh" file="sales.qsh" line="1" time="0.000"/>
          </testsuite>
        </testsuites>

        """)
  }

  @Test func withoutAnyItIsValidToo() {
    #expect(
      JUnit.document(of: [], begun: .sample) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="0" failures="0" errors="0" time="0.000">
        </testsuites>

        """)
  }

  @Test(
    "What XML cannot have is replaced",
    arguments: ["\u{0}", "\u{1B}", "\u{8}", "\u{FFFE}", "\u{FFFF}", "\u{85}", "\u{202E}"])
  func impossible(_ character: String) {
    #expect(XML.text("a\(character)b") == "a\u{FFFD}b")
    #expect(XML.attribute("a\(character)b") == "a\u{FFFD}b")
  }
}
