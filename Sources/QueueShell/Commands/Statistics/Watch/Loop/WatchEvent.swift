import GenesysCloud
import LineEditing

/// What a watch's loop waits for.
enum WatchEvent: Sendable {
  /// This moment of the uptime has come.
  case woke(Duration)
  case polled(Result<WatchSample, any Error>)
  case pushed(LiveEvent)
  case terminal(TerminalEvent)
  case looked(OpenedQueue)
}
