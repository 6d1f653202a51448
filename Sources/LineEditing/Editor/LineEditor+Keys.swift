import CEditLine

extension LineEditor {
  /// Bindings that the user's `~/.editrc` may change.
  private static let softBindings = [
    ("^R", "em-inc-search-prev"), ("^S", "em-inc-search-next"),
    ("^W", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"),
    (#"\e[H"#, "ed-move-to-beg"), (#"\e[1~"#, "ed-move-to-beg"),
    (#"\e[F"#, "ed-move-to-end"), (#"\e[4~"#, "ed-move-to-end"),
    (#"\e[3~"#, "ed-delete-next-char"),
    (#"\e[1;5C"#, "em-next-word"), (#"\e[1;5D"#, "ed-prev-word"),
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

    addFunction("line-complete", "Complete the word") { handle, _ in
      (LineEditor.owner(of: handle)?.complete() ?? .beep).code
    }
    addFunction("line-interrupt", "Drop the line") { handle, _ in
      (LineEditor.owner(of: handle)?.interrupt() ?? .beep).code
    }
    addFunction("line-suspend", "Suspend the program") { handle, _ in
      (LineEditor.owner(of: handle)?.suspend() ?? .beep).code
    }
    addFunction("line-errand", "Reserved for the program") { handle, _ in
      (LineEditor.owner(of: handle)?.runErrand() ?? .beep).code
    }

    for (key, function) in Self.softBindings { cel_bind(handle, key, function) }
    el_source(handle, bindingsFile)
    for (key, function) in Self.requiredBindings {
      cel_bind(handle, key, function)
      cel_bind_alternate(handle, key, function)
    }
  }

  /// Ctrl-C: shows `^C` after the line and lets libedit end it like any other, so that the cursor
  /// comes to rest below its last row.
  private func interrupt() -> KeyEffect {
    isInterrupted = true
    _ = moveToEnd()
    el_insertstr(handle, "^C")
    el_push(handle, "\n")
    return .refresh
  }

  private func suspend() -> KeyEffect { postpone(.suspend(back: moveToEnd())) }

  private func addFunction(
    _ name: String, _ help: String, _ function: @convention(c) (OpaquePointer?, UInt32) -> UInt8
  ) {
    cel_add_function(handle, name, help, function)
  }
}
