import FoundationEssentials
import Testing

@testable import GenesysCloud

struct HTTPDateTests {
  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("Mon, 23 Nov 2026 10:16:00 GMT", 1_795_428_960),
    ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799), ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800),
    ("Fri, 31 Dec 2100 12:00:00 GMT", 4_133_937_600),
  ])
  func dateIsRead(_ text: String, _ seconds: Double) {
    #expect(HTTPDate(text)?.instant == Date(timeIntervalSince1970: seconds))
  }

  @Test(arguments: [
    "", "now", "Mon, 23 Nov 2026 10:16:00 CET", "Mon, 23 Foo 2026 10:16:00 GMT",
    "Mon, 40 Nov 2026 10:16:00 GMT", "Mon, 23 Nov 2026 25:16:00 GMT", "Mon, 23 Nov 2026 10:16 GMT",
    "Mon, 23 Nov 99999999999999999999 10:16:00 GMT", "Monday, 23-Nov-26 10:16:00 GMT",
  ])
  func otherTextIsNoDate(_ text: String) {
    #expect(HTTPDate(text) == nil)
  }
}
