extension HelpTopic {
  static let keys = HelpTopic(
    name: "keys", summary: "Keys of the prompt and of watch.",
    blocks: [
      .paragraph("At the prompt, with Emacs' keys, or vi's after `bind -v` in `~/.editrc`:"),
      .definitions([
        Definition("Tab Shift-Tab", "Completes; lists what may be meant, then goes through it."),
        Definition("Up Down", "Older and newer lines that begin like this one; rows first."),
        Definition("Ctrl-R Ctrl-S", "Searches the history, letter by letter."),
        Definition("Alt-B Alt-F", "By word, as Ctrl-Left and Ctrl-Right."),
        Definition("Ctrl-W Alt-Backspace Alt-D", "Cut a word."),
        Definition("Ctrl-U Ctrl-K", "Cut to the row's beginning or end."),
        Definition("Ctrl-Y Alt-Y", "Puts in what was cut last, then what was cut before."),
        Definition("Ctrl-_", "Undoes the last change."),
        Definition("Alt-.", "The last word of the line before."),
        Definition("Alt-Enter", "Goes on in another row."),
        Definition("Ctrl-X Ctrl-E", "Edits the line in an editor."),
        Definition("Ctrl-C", "Drops the line; ends a command that runs."),
        Definition("Ctrl-D", "Leaves, on an empty line."),
        Definition("Ctrl-Z", "Suspends the shell."),
      ]),
      .paragraph("While `watch` shows a table:"),
      .definitions(WatchKeys.all.map { Definition($0.keys, $0.meaning.asSentence) }),
    ])
}

extension String {
  fileprivate var asSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
