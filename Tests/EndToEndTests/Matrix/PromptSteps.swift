import TerminalModel

extension PromptStep {
  private static let prompt = "Demo Support> "
  private static let counting =
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
  private static let left = "\u{1B}[D"
  private static let right = "\u{1B}[C"
  private static let up = "\u{1B}[A"

  /// A session at the prompt of a cloud that stands still; each step goes on from the one before.
  static let session = [
    PromptStep(name: "start", act: .type(""), line: "queuesh> "),
    PromptStep(
      name: "a command", act: .type("use Support\r"), line: prompt, texts: ["Using Support."]),

    PromptStep(name: "wide characters", act: .type("echo é日本語x"), line: prompt + "echo é日本語x"),
    PromptStep(
      name: "deleting in the middle", act: .type(left + left + "\u{7F}"),
      line: prompt + "echo é日", rest: "語x"),
    PromptStep(
      name: "inserting in the middle", act: .type("한"), line: prompt + "echo é日한", rest: "語x"),
    PromptStep(name: "Enter in the middle", act: .type("\r"), line: prompt, texts: ["\né日한語x\n"]),

    PromptStep(
      name: "Tab, one match", act: .type("stats Web\t"), line: prompt + "stats 'Web Chat' "),
    PromptStep(name: "Ctrl-U", act: .type("\u{15}"), line: prompt),
    PromptStep(
      name: "Tab, what several have in common", act: .type("stats Sal\t"),
      line: prompt + "stats 'Sales "),
    PromptStep(
      name: "Tab, several", act: .type("\t"), line: prompt + "stats 'Sales ",
      texts: ["Sales DE", "Sales EN"]),
    PromptStep(name: "Ctrl-U after the list", act: .type("\u{15}"), line: prompt),

    PromptStep(name: "Up", act: .type(up), line: prompt + "echo é日한語x"),
    PromptStep(name: "Up again", act: .type(up), line: prompt + "use Support"),
    PromptStep(name: "Down past the last", act: .type("\u{1B}[B\u{1B}[B"), line: prompt),

    PromptStep(
      name: "a line longer than a row", act: .type("echo " + counting),
      line: prompt + "echo " + counting),
    PromptStep(
      name: "going to its beginning", act: .type("\u{1}" + String(repeating: right, count: 5)),
      line: prompt + "echo ", rest: counting, kinds: full),
    PromptStep(
      name: "inserting there", act: .type("zero "), line: prompt + "echo zero ", rest: counting,
      kinds: full),
    // No way leads up there, so only what comes of it counts.
    PromptStep(
      name: "inserting at its beginning unseen",
      act: .type("\u{1}" + String(repeating: right, count: 5) + "zero "),
      also: { $0.text.contains("zero ") }, kinds: [.dumb]),
    PromptStep(
      name: "Enter at its beginning", act: .type("\r"), line: prompt,
      texts: ["\nzero " + counting + "\nDemo"]),

    PromptStep(name: "an open quote", act: .type("echo 'open\r"), line: "           '> "),
    PromptStep(
      name: "its end", act: .type("quote'\r"), line: prompt, texts: ["'> quote'\nopen\nquote\n"]),

    PromptStep(
      name: "a hint", act: .type("watch 5s"), line: prompt + "watch 5s",
      also: { $0.style(of: "[stats|agents")?.isDim == true }, kinds: full),
    PromptStep(
      name: "a mistake", act: .type("\u{15}quues "), line: prompt + "quues ",
      also: { screen in
        screen.texts { $0.colour == .red }.contains { $0.hasPrefix("no command") }
      }, kinds: full),
    PromptStep(name: "Ctrl-U after hints", act: .type("\u{15}"), line: prompt),

    PromptStep(
      name: "a search", act: .type("\u{12}han"), line: "not found: han> echo 'open⏎quote'"),
    PromptStep(
      name: "another search", act: .type("\u{7F}\u{7F}\u{7F}use"),
      line: "search: use> use Support"),
    PromptStep(name: "its find in the line", act: .type("\u{5}"), line: prompt + "use Support"),
    PromptStep(name: "undo", act: .type("\u{17}\u{1F}"), line: prompt + "use Support"),
    PromptStep(name: "Ctrl-U after the search", act: .type("\u{15}"), line: prompt),

    PromptStep(
      name: "the list again", act: .type("use sales\t\t"), line: prompt + "use 'Sales "),
    PromptStep(name: "its first", act: .type("\t"), line: prompt + "use 'Sales DE'"),
    PromptStep(name: "its second", act: .type("\t"), line: prompt + "use 'Sales EN'"),
    PromptStep(name: "back", act: .type("\u{1B}[Z"), line: prompt + "use 'Sales DE'"),
    PromptStep(name: "Ctrl-U after the menu", act: .type("\u{15}"), line: prompt),

    PromptStep(
      name: "a letter and its mark", act: .type("echo e\u{301}👩\u{200D}👧y"),
      line: prompt + "echo \u{E9}👩👧y"),
    PromptStep(
      name: "deleting after them", act: .type("\u{7F}x"), line: prompt + "echo \u{E9}👩👧x"),
    PromptStep(name: "Ctrl-U after them", act: .type("\u{15}"), line: prompt),

    PromptStep(
      name: "two lines pasted", act: .paste("echo first\necho second"),
      line: prompt + "echo first\necho second", kinds: full),
    PromptStep(
      name: "two lines pasted without brackets", act: .paste("echo first\necho second"),
      line: prompt + "echo second", texts: ["\nfirst\n"], kinds: [.dumb]),
    PromptStep(name: "Enter after them", act: .type("\r"), line: prompt, texts: ["\nsecond\nDemo"]),

    PromptStep(
      name: "Ctrl-C", act: .type("dropped\u{3}"), line: prompt, texts: ["> dropped^C\nDemo"]),

    PromptStep(name: "two words", act: .type("echo one two"), line: prompt + "echo one two"),
    PromptStep(
      name: "cut and put back", act: .type("\u{17}\u{17}\u{19}\u{1B}b"),
      line: prompt + "echo one ", rest: "two"),
    PromptStep(
      name: "by words", act: .type("\u{1B}b\u{1B}d"), line: prompt + "echo ", rest: " two"),
    PromptStep(name: "Ctrl-U, Ctrl-K", act: .type("\u{15}\u{B}"), line: prompt),

    PromptStep(
      name: "the user's editor", act: .type("echo before\u{18}\u{5}"), line: prompt + "echo after"),
    PromptStep(name: "Enter after it", act: .type("\r"), line: prompt, texts: ["\nafter\nDemo"]),
    PromptStep(
      name: "a line by its beginning", act: .type("!echo --format json\r"), line: prompt,
      texts: ["\"after\""]),
    PromptStep(
      name: "history by a pattern", act: .type("history 'use*'\r"), line: prompt,
      texts: ["ENTERED  COMMAND", "use Support"]),

    PromptStep(
      name: "a long result in the pager", act: .type("help\r"), line: prompt,
      texts: ["@ "], kinds: full),
    PromptStep(
      name: "a long result without one", act: .type("help\r"), line: prompt,
      also: { !$0.text.contains("@ ") && $0.text.contains("Ctrl-D leaves") }, kinds: [.dumb]),

    PromptStep(
      name: "a question", act: .type("login --client-id me\r"), line: "Client secret: "),
    PromptStep(
      name: "a secret", act: .type("hunter2"), line: "Client secret: ",
      also: { !$0.history.contains("hunter2") }),
    PromptStep(
      name: "Ctrl-C at it", act: .type("\u{3}"), line: prompt,
      also: { !$0.history.contains("hunter2") }),

    PromptStep(
      name: "typing before the window changes", act: .type("echo resized"),
      line: prompt + "echo resized"),
    PromptStep(
      name: "a smaller window", act: .grow(columns: -8, rows: -2), line: prompt + "echo resized"),
    PromptStep(
      name: "typing in it", act: .type("!"), line: prompt + "echo resized!"),
    PromptStep(
      name: "a larger window", act: .grow(columns: 18, rows: 5), line: prompt + "echo resized!"),
    PromptStep(
      name: "Enter in it", act: .type("\r"), line: prompt, texts: ["\nresized!\nDemo"]),
  ]
}
