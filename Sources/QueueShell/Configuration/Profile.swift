import GenesysCloud

/// What a profile says of an account and of how to look at it; nil where it says nothing.
struct Profile: Sendable, Equatable {
  /// Where its client secret comes from.
  enum SecretSource: Sendable, Equatable {
    case text(Secret)
    /// A program that prints it, and its arguments.
    case command([String])
  }

  let name: String
  /// The file that says it.
  var file: String?
  var region: String?
  var host: String?
  var clientID: String?
  var secret: SecretSource?
  /// A ready token, as the official CLI keeps one.
  var accessToken: Secret?

  /// In use at the start.
  var queues: [String]?
  var aggregates: [Aggregate]?
  /// An IANA name, `Europe/London`.
  var timeZone: String?
  var thresholds: [Aggregate: Threshold] = [:]
  var format: Format?
  var colour: ColourChoice?
  var dialect: DialectName?
  /// A file of certificate authorities to trust too.
  var authorities: String?

  init(name: String) { self.name = name }

  /// Whether it can be a name: it names a file of history, too.
  static func isName(_ text: String) -> Bool {
    (1...60).contains(text.count)
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
  }
}
