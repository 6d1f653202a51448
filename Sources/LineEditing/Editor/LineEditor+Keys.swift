import CEditLine

extension LineEditor {
  private typealias KeyFunction = @convention(c) (OpaquePointer?, UInt32) -> UInt8

  /// What keys can be bound to beside libedit's own functions, here and in `~/.editrc`.
  private static let functions: [(name: String, help: String, function: KeyFunction)] = [
    ("line-complete", "Complete the word", { handle, _ in effect(handle) { $0.complete() } }),
    (
      "line-complete-back", "Go back in the list of candidates",
      { handle, _ in effect(handle) { $0.completeBack() } }
    ),
    ("line-interrupt", "Drop the line", { handle, _ in effect(handle) { $0.interrupt() } }),
    ("line-suspend", "Suspend the program", { handle, _ in effect(handle) { $0.suspend() } }),
    ("line-errand", "Reserved for the program", { handle, _ in effect(handle) { $0.runErrand() } }),
    ("line-up", "Row above, or older line", { handle, _ in effect(handle) { $0.goUp() } }),
    ("line-down", "Row below, or newer line", { handle, _ in effect(handle) { $0.goDown() } }),
    (
      "line-search-older", "Search the history",
      { handle, _ in effect(handle) { $0.beginSearch() } }
    ),
    (
      "line-search-newer", "Search the history towards now",
      { handle, _ in effect(handle) { $0.beginSearch() } }
    ),
    (
      "line-cut-start", "Cut to the row's beginning",
      { handle, _ in effect(handle) { $0.cut { $0.startOfRow } } }
    ),
    (
      "line-cut-end", "Cut to the row's end",
      { handle, _ in effect(handle) { $0.cut { $0.endOfRow } } }
    ),
    (
      "line-cut-blackness", "Cut back to the space before",
      { handle, _ in effect(handle) { $0.cut { $0.startOfBlackness } } }
    ),
    (
      "line-cut-word-before", "Cut the word before",
      { handle, _ in effect(handle) { $0.cut { $0.startOfWord } } }
    ),
    (
      "line-cut-word", "Cut the word after",
      { handle, _ in effect(handle) { $0.cut { $0.endOfWord } } }
    ),
    ("line-yank", "Put in what was cut", { handle, _ in effect(handle) { $0.yank() } }),
    ("line-yank-older", "Put in an older cut", { handle, _ in effect(handle) { $0.yankOlder() } }),
    (
      "line-word-before", "Go to the word before",
      { handle, _ in effect(handle) { $0.move { $0.startOfWord } } }
    ),
    (
      "line-word-after", "Go behind the word after",
      { handle, _ in effect(handle) { $0.move { $0.endOfWord } } }
    ),
    ("line-undo", "Undo the last change", { handle, _ in effect(handle) { $0.undo() } }),
    ("line-last-word", "Last word before", { handle, _ in effect(handle) { $0.insertLastWord() } }),
    ("line-break", "Go on in another row", { handle, _ in effect(handle) { $0.insert("\n") } }),
    (
      "line-compose", "Edit the line in $EDITOR",
      { handle, _ in effect(handle) { $0.postpone(.compose(back: $0.moveToEnd())) } }
    ),
  ]

  /// Bindings for Emacs keys that the user's `~/.editrc` may change.
  private static let emacsBindings = [
    ("^W", "line-cut-blackness"), ("^U", "line-cut-start"), ("^K", "line-cut-end"),
    ("^Y", "line-yank"), (#"\ey"#, "line-yank-older"),
    (#"\ed"#, "line-cut-word"), (#"\e^?"#, "line-cut-word-before"),
    (#"\e^H"#, "line-cut-word-before"),
    (#"\ef"#, "line-word-after"), (#"\eb"#, "line-word-before"),
    (#"\e[1;5C"#, "line-word-after"), (#"\e[1;5D"#, "line-word-before"),
    (#"\e[1;3C"#, "line-word-after"), (#"\e[1;3D"#, "line-word-before"),
    ("^P", "line-up"), ("^N", "line-down"),
    ("^X^U", "line-undo"), (#"\e."#, "line-last-word"),
    (#"\e^M"#, "line-break"), (#"\e^J"#, "line-break"),
    // libedit's own command line, which loses the one that is typed.
    (#"\ex"#, "ed-unassigned"), (#"\eX"#, "ed-unassigned"),
  ]

  /// Bindings for Emacs and for vi keys, which the user may change too.
  private static let commonBindings = [
    ("^R", "line-search-older"), ("^S", "line-search-newer"),
    (#"\e[A"#, "line-up"), (#"\eOA"#, "line-up"),
    (#"\e[B"#, "line-down"), (#"\eOB"#, "line-down"),
    ("^_", "line-undo"), ("^X^E", "line-compose"),
    (#"\e[H"#, "ed-move-to-beg"), (#"\e[1~"#, "ed-move-to-beg"),
    (#"\e[F"#, "ed-move-to-end"), (#"\e[4~"#, "ed-move-to-end"),
    (#"\e[7~"#, "ed-move-to-beg"), (#"\e[8~"#, "ed-move-to-end"),
    (#"\e[3~"#, "ed-delete-next-char"),
    (#"\e[Z"#, "line-complete-back"),
  ]

  /// Bindings that the editor cannot do without. `bind -v` in `~/.editrc` resets every key, so they
  /// are made after it, and in both maps.
  private static let requiredBindings = [
    ("^I", "line-complete"), ("^C", "line-interrupt"), ("^Z", "line-suspend"),
    ("^^", "line-errand"), ("^D", "em-delete-or-list"),
    ("^J", "ed-newline"), ("^M", "ed-newline"),
  ]

  /// Keys are bytes while editing: signals and flow control are off, for Ctrl-C, Ctrl-Z and Ctrl-S,
  /// and CR and LF arrive as they are; libedit would swap the two, which spoils a CRLF in a paste.
  private static let editMode = ["-isig", "-ixon", "-icrnl", "-inlcr"]

  func configure(bindingsFile: String?) {
    // With EL_SIGNAL libedit would send signals on to the whole process group.
    cel_set_int(handle, EL_SIGNAL, 0)
    cel_set_string(handle, EL_EDITOR, "emacs")
    for flag in Self.editMode { cel_set_edit_mode(handle, flag) }
    for (name, help, function) in Self.functions { cel_add_function(handle, name, help, function) }
    for (key, function) in Self.emacsBindings + Self.commonBindings {
      cel_bind(handle, key, function)
    }
    el_source(handle, bindingsFile)
    let user = UserBindings(path: bindingsFile)
    if cel_has_vi_keys(handle) != 0 {
      for (key, function) in Self.commonBindings {
        // Escape by itself leaves vi's insert mode, so what follows it is bound in the other map.
        if key.hasPrefix(#"\e"#) {
          cel_bind_alternate(handle, String(key.dropFirst(2)), function)
        } else {
          bind(key, to: function)
        }
      }
      cel_bind_alternate(handle, "v", "line-compose")
      cel_bind_alternate(handle, ":", "ed-unassigned")
      // That took away what the user bound after `bind -v`.
      user?.apply(to: handle)
    }
    for (key, function) in Self.requiredBindings { bind(key, to: function) }
    if user?.bindsSequences != true { knownKeys = Self.knownKeys }
  }

  /// Those bound here, and the arrows, which libedit binds.
  private static let knownKeys = Set(
    (emacsBindings + commonBindings).map(\.0).filter { $0.hasPrefix(#"\e["#) }
      .map { String($0.dropFirst(3)) } + ["C", "D"])

  private func bind(_ key: String, to function: String) {
    cel_bind(handle, key, function)
    cel_bind_alternate(handle, key, function)
  }

  private static func effect(_ handle: OpaquePointer?, _ body: (LineEditor) -> KeyEffect) -> UInt8 {
    (owner(of: handle).map(body) ?? .beep).code
  }

  /// Ctrl-C: shows `^C` after the line and lets libedit end it like any other, so that the cursor
  /// comes to rest below its last row.
  private func interrupt() -> KeyEffect {
    isInterrupted = true
    moveToEnd()
    el_insertstr(handle, "^C")
    el_push(handle, "\n")
    return .refresh
  }

  private func suspend() -> KeyEffect { postpone(.suspend(back: moveToEnd())) }
}
