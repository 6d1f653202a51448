import Testing

@testable import QueueShell

@Suite struct ShellArgumentsTests {
  @Test("The version is asked for, also after other options", arguments: [[], ["--demo"]])
  func version(before: [String]) throws {
    #expect(try Shell.parse(before + ["--version"]).options.version)
    #expect(try !Shell.parse(before).options.version)
  }

  @Test(
    "Help names each command, also after other options",
    arguments: [[], ["--demo"], ["--format", "json"]])
  func help(before: [String]) throws {
    for option in ["--help", "-h"] {
      let text = try #require(try Shell.information(before + [option]))
      #expect(text.hasPrefix("OVERVIEW: A shell for the queues of Genesys Cloud.\n"))
      for command in Catalog.commands where command.name != Help.name {
        #expect(text.contains("\n  \(command.name)"))
      }
    }
  }

  @Test("Scripts are written for three shells", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let script = try #require(try Shell.information(["--generate-completion-script", shell]))
    #expect(script.contains("queuesh"))
    #expect(script.contains(Shell.tabWord))
  }

  @Test("No other shell is known", arguments: [["csh"], []])
  func otherShells(rest: [String]) {
    #expect(
      throws: ShellError(
        "Completion scripts are written for bash, zsh and fish.",
        next: "queuesh --generate-completion-script bash", status: .usage)
    ) { try Shell.information(["--generate-completion-script"] + rest) }
  }
}
