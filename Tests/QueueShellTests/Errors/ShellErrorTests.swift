import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ShellErrorTests {
  private struct Odd: Error, CustomStringConvertible {
    let description = "odd\u{1B}[2J"
  }

  @Test func aSentenceStaysItself() {
    let error = ShellError("No.", advice: "Do.", next: "help", status: .usage)
    #expect(ShellError(explaining: error as any Error) == error)
  }

  @Test func cancellingIsAnInterruption() {
    #expect(ShellError(explaining: CancellationError()) == .interrupted)
    #expect(ShellError(explaining: CloudError(.cancelled) as any Error) == .interrupted)
    #expect(ShellError.interrupted.status == .interrupted)
  }

  @Test func theUnforeseenIsToldCleaned() {
    #expect(
      ShellError(explaining: Odd())
        == ShellError("Something unforeseen went wrong: odd\u{FFFD}[2J."))
  }

  @Test func aCloudErrorIsExplained() {
    let error = CloudError(.connectionRefused, host: "h.example")
    #expect(ShellError(explaining: error as any Error).status == .disconnected)
  }

  @Test(
    "The exit statuses are the contract's",
    arguments: [
      (QueueShell.ExitStatus.success, 0), (.failed, 1), (.disconnected, 2), (.usage, 64),
      (.interrupted, 130),
    ] as [(QueueShell.ExitStatus, Int32)])
  func statuses(status: QueueShell.ExitStatus, number: Int32) {
    #expect(status.rawValue == number)
  }
}
