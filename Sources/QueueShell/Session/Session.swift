import FoundationEssentials
import GenesysCloud
import LineEditing
import Synchronization

/// All that commands get from outside themselves: the API client, the clock, the environment, the
/// outputs, and what the session remembers. Commands reach the world through it alone.
final class Session: Sendable {
  let environment: Environment
  let time: TimeSource
  private let machineZone: LocalTime
  let console: Console
  let terminal: Terminal
  let simulator: (any Simulator)?
  /// A person at a terminal types the commands: prompts, questions and colour have a place.
  let isInteractive: Bool
  let isQuiet: Bool
  /// `--lines`: results are written as without a terminal.
  let writesLines: Bool
  /// `--no-input`: nobody is there who could do anything.
  let isUnattended: Bool
  /// Nobody waits for the current task's requests: a word about them would stand in the middle of a
  /// line being typed.
  @TaskLocal static var isUnheard = false

  let files: StateFiles
  /// Set when a person can be asked; nil in scripts and with `--no-input`.
  let questions: Questions?
  private let state: Mutex<SessionState>

  init(
    environment: Environment, time: TimeSource = .system, zone: LocalTime = .machine,
    console: Console, terminal: Terminal, simulator: (any Simulator)? = nil,
    isInteractive: Bool = false, isQuiet: Bool = false, writesLines: Bool = false,
    isUnattended: Bool = false,
    questions: Questions? = nil,
    state: SessionState = SessionState()
  ) {
    self.environment = environment
    self.time = time
    machineZone = zone
    self.console = console
    self.terminal = terminal
    self.simulator = simulator
    self.isInteractive = isInteractive
    self.isQuiet = isQuiet
    self.writesLines = writesLines
    self.isUnattended = isUnattended
    self.questions = questions
    files = StateFiles(environment: environment)
    self.state = Mutex(state)
  }

  /// A consistent copy of what is remembered.
  var memory: SessionState { state.withLock { $0 } }

  /// The local time that days are cut by and times are told in.
  var zone: LocalTime { state.withLock { $0.zone } ?? machineZone }

  /// Changes what is remembered, in one step. A command that was left changes nothing any more.
  @discardableResult
  func remember<Result: Sendable>(_ change: (inout sending SessionState) -> Result) -> Result {
    state.withLock { state in
      guard CommandRun.isLeft else { return change(&state) }
      var unseen = state
      return change(&unseen)
    }
  }
}
