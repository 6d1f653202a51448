import FoundationEssentials
import Testing

@testable import GenesysCloud

struct ServerClockTests {
  private let time = ManualTime()

  @Test func clockWithinTwoSecondsIsTheLocalOne() {
    let clock = ServerClock(time: time.source)
    #expect(clock.instant(ofAnswerDated: "Mon, 23 Nov 2026 10:16:02 GMT") == time.now)
    #expect(clock.instant(ofAnswerDated: "Mon, 23 Nov 2026 10:15:58 GMT") == time.now)
    #expect(clock.now() == time.now)
  }

  @Test func clockFurtherOffIsCorrectedAndRemembered() {
    let clock = ServerClock(time: time.source)
    let answered = clock.instant(ofAnswerDated: "Mon, 23 Nov 2026 11:16:00 GMT")
    #expect(answered == time.now.addingTimeInterval(3_600))
    time.advance(by: .seconds(10))
    #expect(clock.now() == time.now.addingTimeInterval(3_600))
    #expect(clock.instant(ofAnswerDated: nil) == clock.now())
    #expect(clock.instant(ofAnswerDated: "garbage") == clock.now())
  }

  @Test func clockThatWasSetRightIsTrustedAgain() {
    let clock = ServerClock(time: time.source)
    _ = clock.instant(ofAnswerDated: "Mon, 23 Nov 2026 11:16:00 GMT")
    _ = clock.instant(ofAnswerDated: "Mon, 23 Nov 2026 10:16:00 GMT")
    #expect(clock.now() == time.now)
  }
}
