/// The media types of the analytics API, in the order of the official recorded answer.
enum MediaType: Int, CaseIterable, Sendable {
  case voice, chat, message, email, callback

  var name: String {
    switch self {
    case .voice: "voice"
    case .chat: "chat"
    case .message: "message"
    case .email: "email"
    case .callback: "callback"
    }
  }

  /// Queue configuration says `call` where analytics says `voice`.
  var settingsName: String { self == .voice ? "call" : name }

  /// Someone is on the line: routed before messages and e-mails, whatever those have waited.
  var isLive: Bool { self == .voice || self == .chat || self == .callback }
}
