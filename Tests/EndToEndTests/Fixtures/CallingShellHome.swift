import Glibc
import SimulatedCloud
import Testing

/// The home of somebody who has signed in before, so that names of queues are kept in it, and who
/// has installed the completion scripts of this checkout.
struct CallingShellHome {
  static let names = [
    "Support", "Support Escalations", "Sales DE", "Sales EN", "It's $5 \"off\" `now`!",
    "back\\slash & co", "Réclamations", "日本 窓口", "A:B team",
  ]

  let home = Home()
  let variables: [String: String]

  /// Signs in once, as a person at a prompt does; then other queues take the place of the demo's.
  init(_ names: [String] = names) async throws {
    let cloud = try await Clouds.still()
    let folder = String(Program.path[..<(Program.path.lastIndex(of: "/") ?? Program.path.endIndex)])
    variables = home.environment(
      cloud, ["PATH": "\(folder):/usr/bin:/bin", "PS1": "$ ", "ZDOTDIR": home.path])
    let session = try TerminalSession(Program([], environment: home.environment(cloud)))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("queues\r")
    #expect(await session.waitForPrompt("Demo> "))
    while kept == nil, !Task.isCancelled { await Task.yield() }
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
    let file = try #require(kept)
    let heading = Home.text(of: file).prefix { $0 != "\n" }
    let lines = names.enumerated().map { "id-\($0)\t\($0 % 2)\t\($1)\n" }
    write("\(heading)\nHome\nEMEA\n\n" + lines.joined(), to: file)
    home.allow(0o600, file)
  }

  private var kept: String? {
    home.files().first { $0.path.contains("/.cache/queuesh/names/") }?.path
  }

  /// Makes the file of names what no program of ours writes.
  func breakNames() throws { write("nonsense\n", to: try #require(kept)) }

  private func write(_ text: String, to path: String) {
    guard let stream = fopen(path, "w") else { return }
    fputs(text, stream)
    fclose(stream)
  }

  /// Shows the words that it is given, numbered; completion asks the program beside it.
  private static let shown =
    "PS1='$ '\nqueuesh() { printf '<%s>' \"$@\"; echo \" $((++runs))\"; }\n"

  /// An interactive bash with its completion package and our script.
  func bash() -> Program {
    let file = home.write(
      ". /usr/share/bash-completion/bash_completion\n"
        + ". \(Checkout.path)/completions/queuesh.bash\n\(Self.shown)", to: "bashrc")
    return program("/bin/bash", ["--noprofile", "--rcfile", file, "-i"])
  }

  /// An interactive zsh that finds our script in its `fpath`.
  func zsh() -> Program {
    _ = home.write(
      "unsetopt prompt_cr prompt_sp beep\nbindkey -e\n"
        + "fpath=(\(Checkout.path)/completions $fpath)\n"
        + "autoload -U compinit && compinit -u -D\n\(Self.shown)", to: ".zshrc")
    return program("/usr/bin/zsh", ["-d", "-i"])
  }

  /// What fish offers for a line, quoted as it would be inserted.
  func fish(_ line: String) async throws -> Program.Finished {
    let script = "source \(Checkout.path)/completions/queuesh.fish; complete --escape -C $argv[1]"
    return try await program("/usr/bin/fish", ["--no-config", "-c", script, line]).run()
  }

  func program(_ path: String, _ arguments: [String]) -> Program {
    var program = Program(arguments, environment: variables)
    program.executable = path
    return program
  }
}
