/// What a dry run has found out so far: what the commands would ask for, and what would be known by then
/// and so not be asked for again.
struct Rehearsal: Sendable {
  /// A command and its calls.
  struct Step: Sendable {
    let place: Place?
    /// As it stands.
    let command: String
    let calls: [PlannedCall]
  }

  var steps: [Step] = []
  /// Whether the kept names were looked for.
  var isPrepared = false
  var isSignedIn = false
  var hasDirectory = false
  var hasOrganization = false
  var hasPresences = false
  var hasDialect = false
  /// Whether nothing says whom to sign in as.
  var lacksCredentials = false
  /// Whether the dialect was taken to be the one that is asked first.
  var guessesDialect = false
}
