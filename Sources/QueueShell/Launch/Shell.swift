import FoundationEssentials
import GenesysCloud
import Glibc
import LineEditing

/// The shell as a whole: from the program's arguments to its exit status.
///
/// QueueShell holds the session, the command declarations, the language of command lines,
/// completion, rendering, watching and interrupts. It knows nothing of libedit's C types, of HTTP,
/// or of how the simulated cloud works.
public struct Shell {
  let arguments: LaunchArguments
  let session: Session
  let desk: Questions
  private let job: Job
  /// What is to be told before anything runs.
  private let setting: StartSetting

  /// Runs the program; call it on the main thread, which the prompt then blocks.
  /// - Parameter arguments: without the program's own name.
  /// - Returns: the exit status: 0 all well, 1 a command failed, 2 no connection or sign-in,
  ///   3 a condition was not met, 64 wrong usage, 130 interrupted.
  public static func main(_ arguments: [String], simulator: any Simulator) -> Int32 {
    StandardStreams.open()
    do {
      if let text = try information(arguments) {
        let console = Console()
        console.write(text)
        console.flush()
        guard let problem = console.problem else { return 0 }
        throw ShellError("The text could not be written: \(problem).")
      }
      let shell = try Shell(arguments, simulator: simulator)
      return try shell.arguments.options.version ? shell.showVersion() : shell.run()
    } catch {
      let error = ShellError(explaining: error)
      Session(environment: Environment(), console: Console(), terminal: .absent)
        .report(error, at: nil)
      return error.status.rawValue
    }
  }

  private init(_ line: [String], simulator: any Simulator) throws(ShellError) {
    arguments = try Self.parse(line)
    let environment = Environment()
    let terminal = Terminal(environment: environment)
    job = try Job(arguments, line: line, hasTerminal: terminal.hasInput)
    let options = arguments.options
    do {
      _ = try AccountRequest(region: options.region, host: options.host).place(in: Environment([:]))
    } catch {
      var error = ShellError(explaining: error)
      error.status = .usage
      throw error
    }
    let isInteractive = job == .prompt
    setting = try StartSetting(options, environment, job)
    desk = Questions()
    session = Session(
      environment: environment, zone: LocalTime.machine.named(ZoneName(environment).text),
      console: Console(), terminal: terminal, simulator: simulator, isInteractive: isInteractive,
      isQuiet: options.quiet, writesLines: options.lines, isUnattended: options.noInput,
      questions: isInteractive && !options.noInput ? desk : nil,
      state: setting.state)
  }

  private func showVersion() -> Int32 {
    session.console.write("queuesh \(Release.version)\n")
    return loop([]).run()
  }

  private func run() throws(ShellError) -> Int32 {
    // Before any thread is there: widths of text beyond ASCII depend on it, in pipes too.
    TerminalLocale.adopt()
    if let problem = setting.problem {
      session.report(problem, at: nil)
      session.note("This session goes on without config.toml; `config edit` mends it.")
    }
    for remark in setting.remarks { session.note(remark) }
    switch job {
    case .prompt: return try prompt()
    case .standardInput: return loop([try Input.file("-")]).run()
    case .command(let words): return loop([]).run(words)
    case .pieces(let pieces):
      // A file is opened when its turn comes: what stands before it runs first.
      let inputs = pieces.map { piece in
        switch piece {
        case .text(let text): Input(TextLines(text), name: "-c")
        case .file(let path): Input(PromisedLines(path: path), name: HostileText.cleaned(path))
        }
      }
      return loop(inputs).run()
    }
  }

  private func loop(_ inputs: [Input]) -> Loop {
    Loop(
      session: session, interrupts: Interrupts(terminal: nil, isInteractive: false), desk: desk,
      inputs: inputs, keepsGoing: arguments.options.keepGoing || arguments.options.dryRun)
  }
}
