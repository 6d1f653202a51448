import Testing

@testable import QueueShell

@Suite struct JobTests {
  private func job(_ line: [String], hasTerminal: Bool = true) throws -> Job {
    try Job(Shell.parse(line), line: line, hasTerminal: hasTerminal)
  }

  @Test(
    "The arguments say what is done",
    arguments: [
      ([], .prompt), (["--demo"], .prompt), (["--quiet", "--region", "eu-west-1"], .prompt),
      (
        ["stats", "Support", "--format", "json"],
        .command(["stats", "Support", "--format", "json"])
      ),
      (["--demo", "stats", "--", "--help"], .command(["stats", "--", "--help"])),
      (["echo", "-c", "x"], .command(["echo", "-c", "x"])),
      (["-c", "use Support"], .pieces([.text("use Support")])),
      (
        ["-c", "a", "-f", "one", "-c", "b", "-f", "-"],
        .pieces([.text("a"), .file("one"), .text("b"), .file("-")])
      ),
      (
        ["-f", "one", "--demo", "-c", "a", "-f", "two"],
        .pieces([.file("one"), .text("a"), .file("two")])
      ),
      (["-c", "", "-c", "b"], .pieces([.text(""), .text("b")])),
    ] as [([String], Job)])
  func job(line: [String], expected: Job) throws {
    #expect(try job(line) == expected)
  }

  @Test func withoutATerminalCommandsComeFromStdin() throws {
    #expect(try job([], hasTerminal: false) == .standardInput)
    #expect(try job(["stats"], hasTerminal: false) == .command(["stats"]))
    #expect(try job(["-c", "stats"], hasTerminal: false) == .pieces([.text("stats")]))
  }

  private static let besideDemo =
    "--demo signs in to the simulator, so --host, --region and --profile mean nothing beside it."

  @Test(
    "What makes no sense is wrong usage",
    arguments: [
      (["--bogus"], #"There is no option "--bogus"."#, "queuesh --help"),
      (["--bogus", "stats"], #"There is no option "--bogus"."#, "queuesh --help"),
      (["-x"], #"There is no option "-x"."#, "queuesh --help"),
      (["-c", "a", "stats"], #""stats" cannot be run beside -c or -f."#, "queuesh --help"),
      (["-f", "a", "stats", "-c"], #""stats" cannot be run beside -c or -f."#, "queuesh --help"),
      (
        ["--demo", "--host", "https://h.example"],
        Self.besideDemo,
        "queuesh --demo"
      ),
      (
        ["--demo", "--region", "eu-west-1", "stats"],
        Self.besideDemo, "queuesh --demo"
      ),
      (["--demo", "--profile", "acme"], Self.besideDemo, "queuesh --demo"),
      (["-c"], "Missing value for '-c <text>'", "queuesh --help"),
      (
        ["--color", "sometimes"],
        "The value 'sometimes' is invalid for '--color <color>'. Please provide one of 'auto',"
          + " 'always' or 'never'.", "queuesh --help"
      ),
    ])
  func refused(line: [String], message: String, next: String) {
    #expect(throws: ShellError(message, next: next, status: .usage)) { try job(line) }
  }

  @Test func optionsAreRead() throws {
    let options = try Shell.parse([
      "--demo", "--region", "r", "--host", "h", "--api", "statistics", "--format", "json",
      "--color",
      "never", "--keep-going", "--no-input", "--quiet", "--verbose", "--no-rc", "stats", "--quiet",
    ]).options
    #expect(options.demo && options.keepGoing && options.noInput && options.quiet)
    #expect(options.verbose && options.noRc)
    #expect(options.region == "r" && options.host == "h")
    #expect(options.api == .statistics && options.format == .json && options.color == .never)
  }
}
