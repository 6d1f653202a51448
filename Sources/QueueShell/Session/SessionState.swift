import GenesysCloud
import LineEditing

/// What a session remembers from command to command.
struct SessionState: Sendable {
  /// What config.toml, or the official CLI's file, says of the account meant; nil without any.
  var profile: Profile? {
    get { request.profile }
    set { request.profile = newValue }
  }
  /// The names of the profiles in config.toml.
  var profileNames: [String] = []
  /// Favourite commands by the names that stand for them.
  var aliases: [String: String] = [:]
  /// Those that config.toml says.
  var configuredAliases: [String: String] = [:]
  /// Flags given at the start, and what `login` added.
  var request = AccountRequest()
  var account: Account?
  /// What the program's options said.
  var flags = LaunchChoices()
  /// What holds as long as no command changes it.
  var starting = StartingValues()
  /// The local time of the profile's zone; nil: the machine's.
  var zone: LocalTime?
  /// The request budgets met so far, by their files.
  var budgets: [String: RequestBudget] = [:]
  /// Until when a wait for the request budget has been told, so that requests side by side tell it once.
  var budgetWaitTold = Duration.zero
  /// Signed in to the built-in simulated cloud instead of a real one.
  var isDemo = false
  /// The simulated cloud of `--demo`, once it was needed.
  var simulator: (any RunningSimulator)?
  var client: CloudClient?
  var organization: Organization?
  /// After `logout` nothing signs in by itself again.
  var isSignedOut = false

  var selection = Selection()
  var previousSelection = Selection()
  var directory: QueueDirectory?
  /// The directory on its way in the background; it stays when that failed.
  var directoryLoad: DirectoryLoad?
  /// The directory's names, ready to be searched; nil until they are first needed.
  var queueNames: QueueNames?
  var keptNames: KeptNames?
  /// The last known figures of queues, by their ids.
  var figures: [String: QueueFigures] = [:]
  /// When figures were last asked for in the background.
  var lastLook: Duration?
  /// The rows of the last listing, which `#N` names.
  var rows: [Queue] = []
  /// Names of presences, skills and languages by id; nil within for an id that has none to tell.
  var names: [String: String?] = [:]

  /// What a bare `watch` repeats.
  var watchTarget: WatchTarget?

  var aggregates = Aggregate.defaults
  var interval = Interval.realtime
  var settings = Settings()
  /// What rings while figures are watched, in the order set.
  var alerts: [Alert] = []
  var alertPrograms = AlertPrograms()
  /// What a dry run has found out; nil where commands run.
  var rehearsal: Rehearsal?
  /// What is reported of expectations; nil where nobody asked for it.
  var expectations: ExpectationReport?
  var source: (any StatisticsSource)?
  /// A table is being repainted in place: a line written between would tear it.
  var isPainting = false
  /// Another program may be asking something on the terminal.
  var isTerminalLent = false
  /// Who owns the signals, and lends the terminal to other programs.
  var interrupts: Interrupts?
  /// Whether the lines before the first prompt were told.
  var isGreeted = false
  /// How far what the running command reads has come.
  var progress: Progress?
  /// Lines typed, oldest first.
  var history = HistoryLog()

  /// Forgets all that belonged to an organisation.
  mutating func forgetOrganization() {
    client = nil
    organization = nil
    directory = nil
    directoryLoad?.cancel()
    directoryLoad = nil
    queueNames = nil
    keptNames = nil
    figures = [:]
    lastLook = nil
    source = nil
    rows = []
    names = [:]
    watchTarget = nil
  }
}

/// The queue or queues in use: found ones, and names given before anyone was signed in.
struct Selection: Sendable, Equatable {
  var queues: [Queue] = []
  /// Looked up when first needed: nothing goes to the network before that.
  var names: [String] = []

  var isEmpty: Bool { queues.isEmpty && names.isEmpty }
}
