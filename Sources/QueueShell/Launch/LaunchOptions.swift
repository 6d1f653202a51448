import ArgumentParser

/// What stands before a command on the program's own command line.
struct LaunchOptions: ParsableArguments, Sendable {
  @Flag(help: "Sign in to the built-in simulated Genesys Cloud.")
  var demo = false

  @Option(
    name: .customShort("c"), parsing: .singleValue,
    help: ArgumentHelp("Run this command, then end; repeatable.", valueName: "text"))
  var command: [String] = []

  @Option(
    name: .customShort("f"), parsing: .singleValue,
    help: ArgumentHelp("Run this file's commands, then end; - is stdin.", valueName: "file"),
    completion: .file())
  var file: [String] = []

  @Option(
    help: ArgumentHelp("Profile of config.toml, or of the official CLI.", valueName: "profile"))
  var profile: String?

  @Option(help: ArgumentHelp("Region, by AWS name or domain.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("API address instead of a region's.", valueName: "url"))
  var host: String?

  @Option(
    help: ArgumentHelp("Trust the certificate authorities in this file too.", valueName: "file"),
    completion: .file())
  var ca: String?

  @Option(help: "Statistics dialect.")
  var api: DialectName?

  @Option(help: "How to write results.")
  var format: Format?

  @Option(help: "When to use colour.")
  var color: ColourChoice?

  @Flag(help: "Write results as without a terminal.")
  var lines = false

  @Flag(help: "Go on after a failing command.")
  var keepGoing = false

  @Flag(help: "Tell the API calls that the commands would make, without any.")
  var dryRun = false

  @Flag(help: "Never ask anything.")
  var noInput = false

  @Flag(help: "No notes and hints.")
  var quiet = false

  @Flag(help: "Tell each request on stderr.")
  var verbose = false

  @Flag(help: "Do not run the commands of queueshrc.")
  var noRc = false

  @Flag(help: "Show the version.")
  var version = false
}

/// The program's whole command line: its options, then a command with its own.
struct LaunchArguments: ParsableArguments, Sendable {
  @OptionGroup var options: LaunchOptions

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []
}
