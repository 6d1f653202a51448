import ArgumentParser
import GenesysCloud

/// The program's page for man(1): what the declarations and the topics say.
struct ManualPage {
  private var lines: [String] = []

  /// When its text last changed in more than what the declarations say.
  private static let date = "2026-11-26"

  init() {
    lines.append(
      ".TH QUEUESH 1 \(Self.date) \(Roff.quoted("queuesh \(Release.version)"))"
        + " \(Roff.quoted("User Commands"))")
    let program = QueueshProgram.configuration
    section("NAME")
    lines.append("queuesh \\- a shell for the queues of Genesys Cloud")
    section("SYNOPSIS")
    synopsis()
    section("DESCRIPTION")
    prose(program.discussion)
    prose(Self.description)
    section("OPTIONS")
    prose(
      "These stand before a command. A flag counts before the environment, that before a profile.")
    for option in CommandTree.program?.command.arguments ?? [] { describe(option) }
    section("COMMANDS")
    prose(Self.commandsLead)
    for group in Catalog.groups {
      lines.append(".SS \(Roff.quoted(group.title))")
      for command in group.commands { describe(command, path: [command.name]) }
    }
    for topic in HelpTopic.all {
      section(topic.title)
      prose(topic.summary)
      for block in topic.blocks { add(block) }
    }
    section("EXAMPLES")
    for (meaning, example) in Self.examples {
      prose(meaning)
      add(.example([example]))
    }
    section("SEE ALSO")
    lines.append("\\fBless\\fR(1), \\fBeditrc\\fR(5), https://developer.genesys.cloud")
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private static let description = """
    It looks at queues and their figures, watches them, waits for conditions, and finds out why \
    customers wait. `queuesh --demo` does all of it in a built-in simulated contact centre, without an \
    account.
    """

  private static let commandsLead = """
    Each takes `--help` and `--format FORMAT` too; `help COMMAND` at the prompt tells the same as here. \
    QUEUE is explained in NAMING, CONDITION in CONDITIONS, DURATION in DURATIONS.
    """

  private static let examples = [
    ("Try it without an account:", "queuesh --demo"),
    ("The figures of some queues, for a program:", "queuesh stats 'Sales*' --format json"),
    ("A smoke test after a change of routing:", "queuesh expect 'Support: available >= 1'"),
    ("A line each minute into a file:", "queuesh watch 1m '*' > figures.log"),
    (
      "Wait until the rush is over, for a quarter of an hour at most:",
      "queuesh wait 'Support: waiting <= 2' --timeout 15m"
    ),
  ]

  private mutating func section(_ title: String) { lines.append(".SH \(Roff.quoted(title))") }

  private mutating func synopsis() {
    for form in [
      "[OPTION...]", "[OPTION...] COMMAND [ARGUMENT...]", "[OPTION...] {-c TEXT | -f FILE}...",
    ] {
      if lines.last?.hasPrefix(".SH") != true { lines.append(".br") }
      lines.append("\(Roff.bold("queuesh")) \(Roff.usage(form))")
    }
  }

  /// Paragraphs, one a line.
  private mutating func prose(_ text: String) {
    for paragraph in text.split(separator: "\n") {
      // Behind a heading man(7) has one already.
      if lines.last?.hasPrefix(".S") != true { lines.append(".PP") }
      lines.append(Roff.prose(String(paragraph)))
    }
  }

  private mutating func add(_ block: HelpTopic.Block) {
    switch block {
    case .paragraph(let text): prose(text)
    case .definitions(let definitions):
      for definition in definitions {
        entry(Roff.bold(definition.term), definition.meaning)
      }
    case .example(let example):
      lines += [".PP", ".RS 4", ".nf"] + example.map(Roff.line) + [".fi", ".RE"]
    }
  }

  private mutating func entry(_ tag: String, _ meaning: String) {
    lines += [".TP", tag, Roff.prose(meaning)]
  }

  private mutating func describe(_ option: CommandTree.Argument) {
    guard option.shouldDisplay, !option.isPositional else { return }
    let value = option.takesValue ? " \(Roff.usage(option.label))" : ""
    let tag = option.spellings.map(Roff.bold).joined(separator: ", ") + value
    let values = option.values.isEmpty ? "" : " One of \(option.values.joined(separator: ", "))."
    entry(tag, (option.abstract ?? "") + values)
  }

  /// A command, then those below it.
  private mutating func describe(_ command: any ShellCommand.Type, path: [String]) {
    guard let place = CommandPlace(path) else { return }
    let usage = place.usage.isEmpty ? "" : " \(Roff.usage(place.usage))"
    lines += [".TP", Roff.bold(path.joined(separator: " ")) + usage]
    let configuration = command.configuration
    let discussion = configuration.discussion
      .replacing(ConditionGrammar.help, with: "See CONDITIONS.")
    let paragraphs =
      ([configuration.abstract] + discussion.split(separator: "\n").map(String.init))
    lines.append(Roff.prose(paragraphs[0]))
    lines.append(".RS")
    for paragraph in paragraphs.dropFirst() { lines += [".PP", Roff.prose(paragraph)] }
    for option in place.options where !option.asksForHelp && !option.spellings.contains("--format")
    {
      describe(option)
    }
    lines += [".PP", "Example: \(Roff.bold(command.example))", ".RE"]
    for branch in configuration.subcommands.compactMap({ $0 as? any ShellCommand.Type }) {
      describe(branch, path: path + [branch.name])
    }
  }
}
