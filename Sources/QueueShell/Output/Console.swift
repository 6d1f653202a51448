import Glibc
import LineEditing
import Synchronization

/// The program's two outputs: results on stdout, talk on stderr.
///
/// Results are gathered and written per command, because a write a line costs a system call a line;
/// talk is written at once, after what was gathered before it, so that both keep their order on a
/// terminal. What a command writes after it was left goes nowhere: by then the prompt is there.
final class Console: Sendable {
  /// One place for results.
  private struct Outlet {
    let descriptor: CInt
    /// Whether the file's former text goes when the first of it is written.
    var replaces = false
    var isEmpty = true
    /// The `errno` of the first write that failed; nothing is written after it.
    var failure: CInt?
  }

  private struct State {
    var standard: Outlet
    /// Takes the place of stdout for one command.
    var detour: Outlet?
    var pending: [UInt8] = []
    /// Whether a status stands on the terminal's current row.
    var hasStatus = false
    /// Where talk goes while a line is typed at the prompt.
    var board: MessageBoard?
  }

  /// What a pipe that has room at all takes without blocking (PIPE_BUF).
  private static let piece = 4_096

  private let errors: CInt
  private let state: Mutex<State>

  init(output: CInt = STDOUT_FILENO, errors: CInt = STDERR_FILENO) {
    self.errors = errors
    state = Mutex(State(standard: Outlet(descriptor: output)))
  }

  /// Whether results can no longer be written: the command, or the session, then ends.
  var isClosed: Bool { state.withLock { ($0.detour ?? $0.standard).failure != nil } }

  /// Whether results go to a file or a program instead of stdout.
  var isDetoured: Bool { state.withLock { $0.detour != nil } }

  /// Sends results to a descriptor instead of stdout.
  /// - Parameter replaces: whether they take the place of what the file holds.
  func beginDetour(to descriptor: CInt, replacing replaces: Bool = false) {
    state.withLock { state in
      drain(&state)
      state.detour = Outlet(descriptor: descriptor, replaces: replaces)
    }
  }

  /// Sends results to stdout again.
  /// - Returns: why some could not be written to the other place, in the C library's words; a reader
  ///   that went away is no problem. And whether there were none.
  func endDetour() -> (problem: String?, isEmpty: Bool) {
    state.withLock { state in
      drain(&state)
      defer { state.detour = nil }
      return (Self.problem(state.detour?.failure), state.detour?.isEmpty ?? true)
    }
  }

  /// Why results could not be written, in the C library's words. A reader that went away is no
  /// problem: it has what it wanted.
  var problem: String? { Self.problem(state.withLock { $0.standard.failure }) }

  private static func problem(_ failure: CInt?) -> String? {
    guard let failure, failure != EPIPE else { return nil }
    return String(cString: strerror(failure))
  }

  func write(_ text: String) {
    state.withLock { state in
      guard !CommandRun.isLeft else { return }
      state.pending.append(contentsOf: text.utf8)
      if state.pending.count > 65_536 { drain(&state) }
    }
  }

  /// Has talk that comes while a line is typed appear above it.
  func show(above board: MessageBoard) { state.withLock { $0.board = board } }

  func talk(_ text: String) {
    state.withLock { state in
      guard !CommandRun.isLeft else { return }
      if state.board?.post(text) == true { return }
      drain(&state)
      clearStatus(&state)
      _ = Self.writeAll(Array(text.utf8), to: errors)
    }
  }

  func flush() {
    state.withLock { drain(&$0) }
  }

  /// Paints a text on the current row of the terminal over the one before it; nil: clears the row.
  /// Whatever else is written clears it first.
  func show(status: String?) {
    state.withLock { state in
      guard let status, state.pending.isEmpty else { return clearStatus(&state) }
      _ = Self.writeAll(Array((Self.clearedRow + status).utf8), to: errors)
      state.hasStatus = true
    }
  }

  private static let clearedRow = "\r\u{1B}[K"

  private func clearStatus(_ state: inout State) {
    guard state.hasStatus else { return }
    _ = Self.writeAll(Array(Self.clearedRow.utf8), to: errors)
    state.hasStatus = false
  }

  private func drain(_ state: inout State) {
    if !state.pending.isEmpty, state.detour != nil {
      if let detour = state.detour, detour.failure == nil {
        if detour.isEmpty, detour.replaces { ftruncate(detour.descriptor, 0) }
        state.detour?.isEmpty = false
        state.detour?.failure = Self.writeAll(state.pending, to: detour.descriptor)
      }
    } else if !state.pending.isEmpty, state.standard.failure == nil {
      clearStatus(&state)
      state.standard.failure = Self.writeAll(state.pending, to: state.standard.descriptor)
    }
    state.pending.removeAll(keepingCapacity: true)
  }

  /// The `errno` of what went wrong; EPIPE when the reader is gone, as SIGPIPE is ignored.
  static func writeAll(_ bytes: [UInt8], to descriptor: CInt) -> CInt? {
    var written = 0
    while written < bytes.count {
      guard waitForRoom(in: descriptor) else { return nil }
      let count = bytes[written...].prefix(piece).withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if count < 0, errno != EINTR, errno != EAGAIN {
        return errno
      }
    }
    return nil
  }

  /// Waits for a slow reader; false when the command that writes was left or is to end meanwhile, whose
  /// write would otherwise hold up the whole session.
  private static func waitForRoom(in descriptor: CInt) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while poll(&waiting, 1, 100) <= 0 {
      if CommandRun.isLeft || Task.isCancelled { return false }
    }
    return true
  }
}
