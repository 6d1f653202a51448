import ArgumentParser

/// All commands, in the groups that `help` shows.
enum Catalog {
  struct Group: Sendable {
    let title: String
    let commands: [any ShellCommand.Type]
  }

  static let groups: [Group] = [
    Group(
      title: "Signing in", commands: [Login.self, Logout.self, Whoami.self, Regions.self]),
    Group(
      title: "Queues",
      commands: [ListQueues.self, Use.self, ShowQueue.self, ListAgents.self, ListWaiting.self]),
    Group(
      title: "Figures", commands: [Stats.self, Watch.self, Aggregates.self, SetInterval.self]),
    Group(title: "Conditions", commands: [Wait.self, Expect.self, ShowAlerts.self]),
    Group(
      title: "Shell",
      commands: [
        Help.self, ChangeSetting.self, Config.self, ChangeAlias.self, Source.self, Echo.self,
        Sleep.self,
        ShowHistory.self,
        Exit.self, Simulate.self,
      ]),
  ]

  static let commands: [any ShellCommand.Type] = groups.flatMap(\.commands)
}

/// The program as a whole, for its help and its completion scripts. Lines are not parsed through
/// it: the catalog finds the command, and only that is parsed.
struct QueueshProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queuesh",
    abstract: "A shell for the queues of Genesys Cloud.",
    discussion: """
      At a terminal it opens a prompt; with stdin piped it reads commands from it. With a command \
      it runs that one and ends.
      """,
    // ArgumentParser adds a `help` of its own to every program, which would stand there twice.
    groupedSubcommands: Catalog.groups.map { group in
      CommandGroup(name: group.title, subcommands: group.commands.filter { $0.name != Help.name })
    })

  @OptionGroup var options: LaunchOptions
}
