import FoundationEssentials
import GenesysCloud

/// What the user is told when something went wrong: a sentence with the offending value in
/// quotes, and a next step that can be typed.
struct ShellError: Error, Equatable, Sendable {
  var message: String
  /// What to do about it beside typing, a sentence.
  var advice: String?
  /// A command to type.
  var next: String?
  var status: ExitStatus
  /// It may well go better next time: the next step is the same command once more.
  var isTransient = false

  init(
    _ message: String, advice: String? = nil, next: String? = nil, status: ExitStatus = .failed
  ) {
    self.message = message
    self.advice = advice
    self.next = next
    self.status = status
  }

  /// The message without what differs each time that the same happens.
  var gist: Substring {
    message.ranges(of: Self.correlation).last.map { message[..<$0.lowerBound] } ?? message[...]
  }

  static let correlation = " (correlation id "

  /// Ctrl-C: nothing to explain.
  static let interrupted = ShellError("Interrupted.", status: .interrupted)

  /// The sentence for whatever a command threw.
  init(explaining error: any Error) {
    switch error {
    case let error as ShellError: self = error
    case let error as CloudError: self.init(explaining: error)
    case let error as PersonSignInError: self.init(explaining: error)
    case is CancellationError: self = .interrupted
    default: self.init("Something unforeseen went wrong: \(HostileText.cleaned("\(error)")).")
    }
  }
}
