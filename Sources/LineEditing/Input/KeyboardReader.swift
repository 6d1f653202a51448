import Dispatch
import Glibc
import Synchronization

/// Reads a terminal's keys on a thread of its own.
///
/// A byte at a time, and none once it is to end: what is typed ahead stays in the kernel.
final class KeyboardReader: Sendable {
  struct Settings: Sendable {
    /// In place of `TERM`.
    var terminalType: String?
    /// Milliseconds after which an ESC was the key by itself: a terminal writes what begins with one in
    /// one piece, but a network may take it apart.
    var escapePatience: CInt = 50
    /// Milliseconds after which the rest of a key is lost.
    var restPatience: CInt = 500
    /// Stops the whole group, as the terminal would: in `program | tee log` a shell waits for both.
    var stop: @Sendable () -> Void = { kill(0, SIGTSTP) }
  }

  private struct State {
    var isEnding = false
    var isResized = false
    /// It was stopped and goes on.
    var isContinued = false
    /// It stops, and counted that already.
    var isStopping = false
    var stops = 0
  }

  /// Milliseconds without a byte after which a paste whose end got lost is over.
  private static let pastePatience: CInt = 2_000
  /// Milliseconds that a stop may take until it holds, for another thread receives it. When nobody can
  /// be stopped, as without a shell that could go on with it, they pass in vain.
  private static let stopPatience: CInt = 500

  private static let hiddenCursor = "\u{1B}[?25l"
  private static let shownCursor = "\u{1B}[?25h"

  private let input: CInt
  private let output: TerminalOutput
  private let found: TerminalState
  private let takesEscapes: Bool
  private let settings: Settings
  private let events: AsyncStream<TerminalEvent>.Continuation
  private let wakes = WakePipe()
  private let state = Mutex(State())
  private let running = DispatchGroup()

  init?(
    input: CInt, output: CInt, settings: Settings,
    events: AsyncStream<TerminalEvent>.Continuation
  ) {
    guard let found = TerminalState(of: input), isatty(output) == 1, wakes.descriptor >= 0,
      found.isForeground
    else { return nil }
    self.input = input
    self.output = TerminalOutput(descriptor: output)
    self.found = found
    self.settings = settings
    self.events = events
    takesEscapes =
      (settings.terminalType.map(TerminalType.init(name:)) ?? .ofEnvironment).takesEscapes
  }

  var stops: Int { state.withLock { $0.stops } }

  func start() {
    take()
    let isReady = DispatchSemaphore(value: 0)
    DispatchQueue(label: "keyboard").async(group: running) {
      let signals = TerminalSignals(waking: self.wakes) { self.note($0) }
      signals.register()
      isReady.signal()
      withExtendedLifetime(signals) { self.run() }
    }
    isReady.wait()
  }

  /// Returns when the terminal is as it was found and no byte will be read any more.
  func end() {
    state.withLock { $0.isEnding = true }
    wakes.wake()
    running.wait()
  }

  private func run() {
    var keys = KeyInput(descriptor: input, wake: wakes.descriptor)
    var decoder = KeyDecoder()
    reading: while true {
      switch keys.next(within: patience(of: decoder)) {
      case nil:
        if let key = decoder.settle() { events.yield(.key(key)) }
      case .byte(let byte)?:
        switch decoder.take(byte) {
        case nil: break
        case .control("z"): suspend()
        case let key?: events.yield(.key(key))
        }
      case .woken?:
        guard tell() else { break reading }
      case .end?:
        // In the background nothing can be read, as the thread takes no signals.
        guard !found.isForeground, tell(isContinued: true) else { break reading }
      }
    }
    giveBack()
    events.finish()
  }

  private func patience(of decoder: KeyDecoder) -> CInt {
    switch decoder.pending {
    case .nothing: -1
    case .escape: settings.escapePatience
    case .rest: settings.restPatience
    case .paste: Self.pastePatience
    }
  }

  private func note(_ signal: CInt) {
    state.withLock { state in
      if signal == SIGWINCH { state.isResized = true }
      guard signal == SIGCONT else { return }
      state.isContinued = true
      if !state.isStopping { state.stops += 1 }
    }
  }

  /// Tells what happened since the last wake; false when reading is to end.
  private func tell(isContinued: Bool = false) -> Bool {
    wakes.drain()
    let news = state.withLock { state in
      defer { (state.isResized, state.isContinued) = (false, false) }
      return state
    }
    if news.isEnding { return false }
    if isContinued || news.isContinued {
      guard comeToForeground() else { return false }
      // A shell that saw the program stopped has put the terminal into its usual mode.
      take()
      events.yield(.resumed)
    }
    if news.isResized { events.yield(.resized) }
    return true
  }

  private func suspend() {
    giveBack()
    stop(settings.stop)
    state.withLock { $0.isContinued = true }
    wakes.wake()
  }

  /// Who is told to go on in the background stops again, as any program does that needs the terminal.
  /// - Returns: false when reading is to end meanwhile.
  private func comeToForeground() -> Bool {
    while !found.isForeground {
      if state.withLock({ $0.isEnding }) { return false }
      stop { kill(0, SIGTTOU) }
    }
    return true
  }

  /// Stops the process, and returns when it goes on.
  private func stop(_ stop: () -> Void) {
    state.withLock { ($0.isContinued, $0.isStopping, $0.stops) = (false, true, $0.stops + 1) }
    stop()
    // Time passes while it is stopped, so the second wait is for the signal that ended the stop.
    _ = isContinued(within: Self.stopPatience) || isContinued(within: Self.stopPatience)
    state.withLock { ($0.isContinued, $0.isStopping) = (false, false) }
  }

  private func isContinued(within milliseconds: CInt) -> Bool {
    var polled = pollfd(fd: wakes.descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, milliseconds) != 0 {
      wakes.drain()
      if state.withLock({ $0.isContinued || $0.isEnding }) { return true }
    }
    return false
  }

  private func take() {
    found.apply(found.modes.forTyping, when: TCSANOW)
    if takesEscapes { output.write(Self.hiddenCursor) }
  }

  private func giveBack() {
    // In the background it would stop the process.
    guard found.isForeground else { return }
    found.apply(found.modes, when: TCSANOW)
    if takesEscapes { output.write(Self.shownCursor) }
  }
}
