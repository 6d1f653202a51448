import SimulatedCloud
import TerminalModel
import Testing

/// `login --save`: the profile it writes signs in the next time, and the secret is where it belongs.
@Suite(.timeLimit(.minutes(1)))
struct LoginSaveTests {
  private let home = Home()
  private static let secret = Configuration().clientSecret

  private var config: String { Home.text(of: home.path + "/.config/queuesh/config.toml") }

  private func run(
    _ arguments: [String], _ cloud: SimulatedCloud?, path: String? = nil,
    _ more: [String: String] = [:]
  ) async throws -> Program.Finished {
    let path = ["PATH": path ?? "/usr/bin:/bin"]
    let finished = try await Program(
      arguments, environment: home.environment(cloud, path.merging(more) { $1 })
    ).run()
    #expect(!finished.output.contains(Self.secret))
    #expect(!finished.errors.contains(Self.secret))
    return finished
  }

  @Test func theSecretGoesToTheKeyring() async throws {
    let cloud = try await Clouds.still()
    let keyring = PretendedKeyring(.works, in: home)
    let saved = try await run(
      ["login", "--profile", "acme", "--save"], cloud, path: keyring.path)
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(
      saved.errors.contains("Saved profile acme in \(home.path)/.config/queuesh/config.toml;"))
    #expect(saved.errors.contains("the secret is in the system's keyring."))
    #expect(saved.errors.contains("It is the default profile."))
    #expect(
      config == """
        default_profile = "acme"

        [profiles.acme]
        host = "\(cloud.host)"
        client_id = "\(Configuration().clientID)"
        secret_command = ["secret-tool", "lookup", "service", "queuesh", "profile", "acme"]

        """)
    #expect(keyring.kept == Self.secret)
    #expect(!keyring.words.contains(Self.secret))
    let next = try await run(["whoami"], nil, path: keyring.path)
    #expect(next.status == 0, "\(next.errors)")
    #expect(next.output.contains(Configuration().clientID))
    let again = try await run(["login", "--save"], nil, path: keyring.path)
    #expect(again.errors.contains("is as it was"))
    await cloud.stop()
  }

  @Test(
    "Without a keyring that answers the secret goes to the file, which is said",
    arguments: [nil, .fails, .givesAnother] as [PretendedKeyring.Conduct?])
  func file(conduct: PretendedKeyring.Conduct?) async throws {
    let cloud = try await Clouds.still()
    let keyring = conduct.map { PretendedKeyring($0, in: home) }
    let saved = try await run(
      ["--quiet", "login", "--profile", "acme", "--save"], cloud,
      path: keyring?.path ?? "\(home.path)/none")
    #expect(saved.status == 0)
    #expect(
      saved.errors
        == "No keyring of the system answers, so the secret is written into the file, which only you"
        + " can read.\n")
    #expect(config.contains("client_secret = \"\(Self.secret)\"\n"))
    #expect(keyring?.words.contains(Self.secret) != true)
    for file in home.files() where file.path.hasSuffix("config.toml") {
      #expect(file.mode == 0o600)
    }
    let next = try await run(["whoami"], nil)
    #expect(next.status == 0, "\(next.errors)")
    await cloud.stop()
  }

  @Test func whatCannotBeSavedIsRefusedBeforeSigningIn() async throws {
    let cloud = try await Clouds.still()
    let unnamed = try await run(["login", "--save"], cloud)
    #expect(unnamed.status == 1)
    #expect(unnamed.errors.contains("Nothing names the profile to save."))
    #expect(unnamed.errors.contains("Try: login --profile NAME --save"))
    let named = try await run(["login", "--profile", "a b", "--save"], cloud)
    #expect(named.errors.contains("\"a b\" is no name for a profile."))
    let token = try await run(
      ["login", "--profile", "acme", "--save"], cloud,
      ["GENESYS_CLOUD_CLIENT_ID": "", "GENESYS_CLOUD_ACCESS_TOKEN": "abc"])
    #expect(token.errors.contains("A ready token is not saved"))
    let none = try await run(
      ["login", "--profile", "acme", "--save"], cloud, ["QUEUESH_CONFIG": "/dev/null"])
    #expect(none.errors.contains("There is no config.toml to save in"))
    let demo = try await run(["--demo", "login", "--save", "--profile", "acme"], nil)
    #expect(demo.status == 1)
    #expect(config.isEmpty)
    #expect(cloud.requests.isEmpty)
    await cloud.stop()
  }

  @Test func aBrokenFileIsLeftAlone() async throws {
    let cloud = try await Clouds.still()
    let file = home.write("[profiles.acme\n", to: "config.toml")
    home.allow(0o600, file)
    let broken = try await run(
      ["login", "--profile", "acme", "--save"], cloud, ["QUEUESH_CONFIG": file])
    #expect(broken.status == 1)
    #expect(broken.errors.contains("\(file):1:15: This is no TOML"))
    #expect(Home.text(of: file) == "[profiles.acme\n")
    await cloud.stop()
  }

  @Test func aWrongSecretSavesNothing() async throws {
    let cloud = try await Clouds.still()
    let refused = try await run(
      ["login", "--profile", "acme", "--save"], cloud, ["GENESYS_CLOUD_CLIENT_SECRET": "wrong"])
    #expect(refused.status == 2)
    #expect(config.isEmpty)
    await cloud.stop()
  }

  @Test func atAPromptTheNameIsAskedFor() async throws {
    let cloud = try await Clouds.still()
    let keyring = PretendedKeyring(.works, in: home)
    let environment = home.environment(cloud, ["PATH": keyring.path])
    let session = try TerminalSession(Program([], environment: environment))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("login --save\r")
    #expect(await session.waitForPrompt("Save as profile [demo]: "))
    session.type("\u{3}")
    #expect(
      await session.wait { $0.text.contains("nothing was saved.") && $0.lineAtCursor == "Demo> " })
    #expect(config.isEmpty)
    session.type("login --save\r")
    #expect(await session.waitForPrompt("Save as profile [demo]: "))
    session.type("a b\r")
    #expect(
      await session.wait {
        $0.text.contains("is no name for a profile") && $0.lineAtCursor.hasPrefix("Save as")
      })
    session.type("\r")
    #expect(
      await session.wait { $0.text.contains("Saved profile demo") && $0.lineAtCursor == "Demo> " })
    session.type("login --pro\t\t")
    #expect(await session.waitForPrompt("Demo> login --profile demo "))
    session.type("\u{3}")
    #expect(await session.waitForPrompt("Demo> "))
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
    #expect(config.contains("[profiles.demo]"))
    #expect(keyring.kept == Self.secret)
    #expect(!session.everything.contains(Self.secret))
  }

  @Test func aProfileSignsInWithAllThatItSays() async throws {
    let cloud = try await Clouds.still()
    let text = """
      default_profile = "other"
      [profiles.other]
      host = "http://127.0.0.1:9"
      client_id = "nobody"
      client_secret = "x"
      queues = ["Nirvana"]
      [profiles.acme]
      host = "\(cloud.host)"
      client_id = "\(Configuration().clientID)"
      client_secret = "\(Self.secret)"
      queues = ["Support"]
      aggregates = ["waiting", "longest"]
      format = "csv"
      """
    let file = home.write(text, to: "config.toml")
    home.allow(0o600, file)
    let program = Program(
      ["-c", "login --profile acme --format json", "-c", "stats", "-c", "whoami --format tsv"],
      environment: home.environment(nil, ["QUEUESH_CONFIG": file]))
    let finished = try await program.run()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains("\nqueue_id,queue,division,observed_at,waiting,longest\n"))
    #expect(finished.output.contains(",Support,"))
    let unknown = try await run(["login", "--profile", "acmee"], nil, ["QUEUESH_CONFIG": file])
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("No profile is called \"acmee\". Did you mean \"acme\"?"))
    #expect(unknown.errors.contains("Try: login --profile acme\n"))
    await cloud.stop()
  }

  @Test func ofAPersonThereIsNoSecretToSave() async throws {
    let cloud = try await Clouds.still()
    let keyring = PretendedKeyring(.works, in: home)
    let id = Configuration().personClientID
    let program = try RunningProgram(
      Program(
        ["login", "--user", "--profile", "ana", "--save"],
        environment: home.environment(
          nil,
          [
            "PATH": keyring.path, "GENESYS_CLOUD_HOST": cloud.host,
            "GENESYS_CLOUD_CLIENT_ID": id,
          ])))
    program.closeInput()
    await program.waitForErrors("Ctrl-C gives up.")
    let lines = program.errorsSoFar.split(separator: "\n")
    let address = try #require(lines.first { $0.hasPrefix("  http://") })
    _ = PlayedBrowser.open(String(address.dropFirst(2)))
    let finished = await program.finished()
    await cloud.stop()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(
      config.hasSuffix("[profiles.ana]\nhost = \"\(cloud.host)\"\nclient_id = \"\(id)\"\n"))
    #expect(keyring.words.isEmpty)
  }
}
