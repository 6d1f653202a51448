extension HelpTopic {
  static let scripting = HelpTopic(
    name: "scripting", summary: "Commands from files, pipes and other programs.",
    blocks: [
      .definitions([
        Definition("queuesh COMMAND ...", "Runs one command, then ends."),
        Definition(
          "queuesh -c TEXT, -f FILE",
          "Runs them in the order given, then ends; both may be repeated, and `-f -` is stdin."),
        Definition("queuesh < FILE", "Runs each line as it comes."),
        Definition(
          "source FILE", "Runs a file's commands; its path is relative to the file that says so."),
      ]),
      .paragraph(
        """
        Without a terminal there are no prompts, questions, colours and pagers. The first failure ends \
        the run with its status, and is told on stderr as `queuesh: FILE:LINE: MESSAGE` with a next \
        step; with `--keep-going` the run goes on, and ends with the first failure's status. `--quiet` \
        leaves out notes and hints, never errors.
        """),
      .paragraph("`queueshrc` runs at the start of interactive sessions only."),
      .example([
        "queuesh stats 'Sales*' --format json",
        "queuesh -c 'use Support' -c 'stats' --keep-going",
        "queuesh expect 'Support: available >= 1' || echo nobody is there",
      ]),
    ])

  static let exitStatus = HelpTopic(
    name: "exit-status", summary: "How a run ended, as the calling shell reads it.",
    blocks: [
      .definitions(statuses.map { Definition("\($0.rawValue)", $0.meaning) }),
      .paragraph(
        """
        In a file or on standard input a line that does not parse is a failed command. The status of a \
        run is that of its first failure.
        """),
    ])

  private static let statuses: [ExitStatus] = [
    .success, .failed, .disconnected, .unmet, .usage, .interrupted,
  ]

  static let files = HelpTopic(
    name: "files", summary: "What is read and kept, and where.",
    blocks: [
      .definitions([
        Definition(
          "$XDG_CONFIG_HOME/queuesh/config.toml",
          "Profiles and aliases; `~/.config` where the variable is not set. Refused when others can read it."
        ),
        Definition(
          "$XDG_CONFIG_HOME/queuesh/queueshrc",
          "Commands run at the start of an interactive session."
        ),
        Definition("~/.gc/config.toml", "The official CLI's profiles, read where ours has none."),
        Definition(
          "$XDG_STATE_HOME/queuesh/",
          "History, dialects found and request budgets; `~/.local/state` where the variable is not set."
        ),
        Definition(
          "$XDG_CACHE_HOME/queuesh/names/",
          "Names of queues for completion; `~/.cache` where the variable is not set."),
        Definition("~/.editrc", "Keys of the prompt, as editrc(5) tells."),
      ]),
      .paragraph(
        """
        All of ours are created for their owner only and replaced as a whole. Tokens are never kept in \
        a file.
        """),
      .example([
        "default_profile = \"acme\"", "", "[profiles.acme]", "region = \"eu-west-1\"",
        "client_id = \"...\"", "secret_command = [\"pass\", \"show\", \"genesys/acme\"]",
        "queues = [\"Support\", \"Sales*\"]", "", "[aliases]",
        "busy = \"stats 'Sales*'\"",
      ]),
    ])
}

extension ExitStatus {
  fileprivate var meaning: String {
    switch self {
    case .success: "All well, or some figures read; what is missing is named on stderr."
    case .failed: "A command failed."
    case .disconnected: "Could not connect or sign in."
    case .unmet: "A condition was not met, or could not be told."
    case .usage:
      "Wrong usage of the program's arguments, or a one-shot command that does not parse."
    case .interrupted: "Interrupted."
    }
  }
}
