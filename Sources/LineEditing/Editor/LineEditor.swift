// LineEditing: a line of input from a terminal. Prompt, keys, history, completion, hints, search,
// paste and resize are here, over libedit; a pipe or a file is read by PlainLines. It knows nothing of
// commands, networks or what the lines mean.
import CEditLine
import Glibc

/// An editor for lines typed at a terminal, with Emacs keys.
///
/// It is not `Sendable` and lives on one thread, best the main one, which ``read(prompt:)`` blocks.
/// While a line is edited Ctrl-C, Ctrl-D and Ctrl-Z are keys; between reads the terminal is in its
/// usual mode, where they are signals again. The user's `~/.editrc` is honoured.
///
/// When input or output is no terminal it reads plain lines, without prompt or escape sequences.
public final class LineEditor {
  /// Asked at each Tab; without one Tab beeps.
  public var completer: (any Completer)?
  /// Asked after each key; without one nothing stands at the right.
  public var hinter: (any Hinter)?
  /// Has the user's own editor change a text (Ctrl-X Ctrl-E), on the terminal that is in its usual
  /// mode then; nil when nothing came of it.
  public var compose: ((_ text: String) -> String?)?
  /// Whether mistakes are shown in colour.
  public var usesColour = true
  /// Where other threads leave what is printed above the line.
  public let messages: MessageBoard

  let handle: OpaquePointer
  let history: History
  let descriptors: (input: CInt, output: CInt)
  /// What is read from instead where one end is no terminal and nothing can be edited. libedit's
  /// own plain reading takes the CR of a CRLF for another line.
  let plainLines: PlainLines?
  /// Whether the terminal understands escape sequences of ours.
  let takesEscapes: Bool
  let wakes: WakePipe?
  var keys: KeyInput
  var sequence = KeySequence()
  /// What follows `ESC [` in the keys that are bound; nil where the user binds such keys too.
  var knownKeys: Set<String>?
  /// Keys taken so far, by which those right after another are known.
  var keyCount = 0
  var windowSize: WindowSize?
  var errand: Errand?
  /// The candidates that Tab goes through; nil when none were listed.
  var menu: CompletionMenu?
  var isInterrupted = false
  var undoStack = UndoStack()
  var recall: HistoryRecall?
  var historySearch: HistorySearch?
  var lastQuery = ""
  var killRing = KillRing()
  /// The number of the key that cut last.
  var keyOfKill = -1
  /// What Ctrl-Y put in, and the line then.
  var yanked: (text: String, line: EditedLine)?
  /// What Alt-. put in, the line then, and the place in the history that it is from.
  var insertedWord: (text: String, line: EditedLine, place: Int)?
  /// The hint that is on the screen.
  var shownHint: ShownHint?
  private(set) var promptOfLine = ""
  /// A question is asked: no line before it is an answer.
  var isAsking = false
  private(set) var prompt = FencedPrompt("")
  /// libedit asks for the prompt at each drawing and keeps no copy.
  private(set) var promptText: UnsafeMutablePointer<CChar>?

  private let record: OpaquePointer
  private var recordedRevision: Int?
  private let streams: EditorStreams
  private let signals: TerminalSignals?

  /// Makes an editor on three descriptors, which stay the caller's.
  ///
  /// - Parameters:
  ///   - programName: begins the lines of `~/.editrc` that are for this program only.
  ///   - input: where keys come from.
  ///   - output: where prompt and line are drawn; a terminal, but it need not be stdout.
  ///   - error: where libedit complains about `~/.editrc`.
  ///   - history: what Up, Down and Ctrl-R go through; the caller adds lines to it.
  ///   - terminalType: in place of `TERM`. An unknown type is treated as `dumb`.
  ///   - bindingsFile: in place of `~/.editrc`.
  /// - Throws: ``LineEditorError``.
  public init(
    programName: String, input: CInt, output: CInt, error: CInt, history: History,
    terminalType: String? = nil, bindingsFile: String? = nil
  ) throws(LineEditorError) {
    if !TerminalLocale.isUTF8 { TerminalLocale.adopt() }
    guard TerminalLocale.isUTF8 else { throw .noUTF8Locale }
    let streams = try EditorStreams(input: input, output: output, error: error)
    guard let record = history_init() else { throw .refused }
    // libedit writes two lines about a terminal type it does not know. They are nothing that the
    // user can act on, so complaints go nowhere until the type is settled.
    let silence = fopen("/dev/null", "we")
    defer { if let silence { fclose(silence) } }
    guard
      let handle = el_init_fd(
        programName, streams.input, streams.output, silence ?? streams.error,
        fileno(streams.input), fileno(streams.output), fileno(streams.error))
    else {
      history_end(record)
      throw .refused
    }

    let type = terminalType.map(TerminalType.init(name:)) ?? .ofEnvironment
    let isKnown = cel_set_string(handle, EL_TERMINAL, type.name) == 0
    if !isKnown { _ = cel_set_string(handle, EL_TERMINAL, TerminalType.dumb.name) }
    cel_set_error_stream(handle, streams.error)

    self.handle = handle
    self.record = record
    self.streams = streams
    self.history = history
    descriptors = (fileno(streams.input), fileno(streams.output))
    let isEditing = isatty(input) != 0 && isatty(output) != 0
    plainLines = isEditing ? nil : PlainLines(descriptor: descriptors.input)
    takesEscapes = isEditing && isKnown && type.takesEscapes
    let pipe = WakePipe()
    wakes = isEditing ? pipe : nil
    signals = isEditing ? TerminalSignals(waking: pipe) : nil
    messages = MessageBoard(waking: pipe)
    keys = KeyInput(descriptor: descriptors.input, wake: wakes?.descriptor ?? -1)

    cel_set_owner(handle, Unmanaged.passUnretained(self).toOpaque())
    cel_set_prompt(
      handle, { LineEditor.owner(of: $0)?.promptText }, CChar(FencedPrompt.fence.value))
    cel_set_reader(handle) { LineEditor.owner(of: $0)?.read(into: $1) ?? -1 }
    cel_history_set_size(record, CInt(History.limit))
    cel_set_history(handle, record)
    configure(bindingsFile: bindingsFile)
  }

  deinit {
    // Out of edit mode first: el_end would throw away what the user has typed ahead.
    cel_set_int(handle, EL_EDITMODE, 0)
    el_end(handle)
    history_end(record)
    free(promptText)
  }

  /// The editor that libedit calls back.
  static func owner(of handle: OpaquePointer?) -> LineEditor? {
    cel_owner(handle).map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
  }

  /// Edits one line and waits until it is done.
  ///
  /// The prompt may hold colour sequences (`ESC [ ... m`); where one ends it, a space does. Other
  /// controls in it are left out. Input that is no terminal also ends at a line that is too long
  /// (see ``PlainLines``).
  public func read(prompt: String) -> ReadResult {
    if let plainLines { return plainLines.next().map(ReadResult.line) ?? .endOfInput }
    recordHistory()
    promptOfLine = prompt
    setPrompt(prompt)
    isInterrupted = false
    errand = nil
    undoStack = UndoStack()
    recall = nil
    historySearch = nil
    menu = nil
    sequence.reset()
    messages.open()
    defer { output(messages.close()) }
    windowSize = WindowSize(of: descriptors.input)
    // libedit may draw the prompt before it turns the terminal's echo off, and keys that answer the
    // prompt at once would be shown twice.
    cel_set_int(handle, EL_PREP_TERM, 1)
    beginRow()
    announcePastes(true)
    defer { announcePastes(false) }

    var count: CInt = 0
    guard let line = el_gets(handle, &count) else {
      // Ctrl-D leaves the cursor in the prompt's row.
      output("\n")
      return .endOfInput
    }
    if isInterrupted { return .interrupted }
    var bytes = UnsafeRawBufferPointer(start: line, count: Int(count))[...]
    if bytes.last == 0x0A { bytes.removeLast() }
    return .line(String(decoding: bytes, as: UTF8.self))
  }

  func setPrompt(_ text: String) {
    prompt = FencedPrompt(text)
    free(promptText)
    promptText = strdup(prompt.text)
  }

  func announcePastes(_ isOn: Bool) {
    guard takesEscapes else { return }
    output(isOn ? BracketedPaste.on : BracketedPaste.off)
  }

  /// What the keys for the history go through.
  var pastLines: [String] { isAsking ? [] : history.entries }

  /// Hands libedit the history when it has changed since the last read.
  private func recordHistory() {
    let revision = isAsking ? nil : history.revision
    guard recordedRevision != revision else { return }
    recordedRevision = revision
    cel_history_clear(record)
    for entry in pastLines { cel_history_enter(record, entry) }
  }
}
