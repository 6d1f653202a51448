import FoundationEssentials
import Glibc
import SimulatedCloud
import TerminalModel
import Testing

/// config.toml as people use it: it signs in, and where it must not be used it says why.
@Suite(.timeLimit(.minutes(1)))
struct ConfigurationTests {
  private let home = Home()

  /// Writes config.toml where the program looks for it.
  @discardableResult
  private func configure(_ text: String, mode: mode_t = 0o600) -> String {
    mkdir("\(home.path)/.config", 0o700)
    mkdir("\(home.path)/.config/queuesh", 0o700)
    let file = home.write(text, to: ".config/queuesh/config.toml")
    home.allow(mode, file)
    return file
  }

  private func run(
    _ arguments: String..., input: String = "", variables: [String: String] = [:]
  ) async throws -> Program.Finished {
    var environment = home.environment(nil, variables)
    if variables["TZ"] == nil { environment["TZ"] = nil }
    return try await Program(arguments, environment: environment).run(input: input)
  }

  private static let client = Configuration()

  /// A profile whose secret is printed by a program, which notes that it ran.
  private func profile(_ name: String, at cloud: SimulatedCloud, _ more: String = "") -> String {
    let script = "echo ran >> '\(home.path)/runs'; echo \(Self.client.clientSecret)"
    return """
      [profiles.\(name)]
      host = "\(cloud.host)"
      client_id = "\(Self.client.clientID)"
      secret_command = ["/bin/sh", "-c", \(Self.quoted(script))]
      \(more)

      """
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  private var runs: Int { Home.text(of: "\(home.path)/runs").split(separator: "\n").count }

  @Test func aProfileSignsInAndSaysWhatIsInUse() async throws {
    let cloud = try await Clouds.still()
    configure(
      profile(
        "acme", at: cloud, "queues = [\"Support\"]\naggregates = [\"waiting\"]\nformat = \"csv\""))
    let quiet = try await run("echo", "hello")
    #expect(quiet.output == "hello\n")
    #expect(runs == 0)
    let stats = try await run("-c", "stats", "-c", "stats '*' --format tsv")
    #expect(stats.status == 0, "\(stats.errors)")
    #expect(stats.output.hasPrefix("queue_id,queue,division,observed_at,waiting\n"))
    #expect(stats.output.contains(",Support,Home,"))
    #expect(runs == 1)
    await cloud.stop()
    let told = try await run("config", "--format", "json")
    #expect(told.output.contains("printed by /bin/sh"))
    #expect(!(told.output + told.errors).contains(Self.client.clientSecret))
  }

  @Test func aFlagNamesAnotherProfile() async throws {
    let cloud = try await Clouds.still()
    configure(
      "default_profile = \"none\"\n[profiles.none]\nhost = \"http://127.0.0.1:1\"\n"
        + profile("lab", at: cloud))
    let lacking = try await run("whoami")
    #expect(lacking.status == 2)
    let found = try await run("--profile", "LAB", "whoami", "--format", "json")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.output.contains("Demo"))
    let unknown = try await run("--profile", "lbb", "whoami")
    #expect(unknown.status == 64)
    #expect(
      unknown.errors
        == "queuesh: No profile is called \"lbb\". Did you mean \"lab\"?\n  Try: queuesh --profile lab\n"
    )
    await cloud.stop()
  }

  @Test func theEnvironmentGoesBeforeTheProfileAndThatIsSaid() async throws {
    let cloud = try await Clouds.still()
    configure(
      "[profiles.acme]\nhost = \"http://127.0.0.1:1\"\nclient_id = \"other\"\nclient_secret = \"s\"\n"
    )
    let variables = home.environment(cloud)
    let found = try await run(
      "--profile", "acme", "whoami", "--format", "json", variables: variables)
    #expect(found.status == 0, "\(found.errors)")
    #expect(
      found.errors == "GENESYS_CLOUD_HOST, GENESYS_CLOUD_CLIENT_ID, GENESYS_CLOUD_CLIENT_SECRET"
        + " take the place of what profile \"acme\" says.\n")
    await cloud.stop()
  }

  @Test func theOfficialToolsProfileServesToo() async throws {
    let cloud = try await Clouds.still()
    mkdir("\(home.path)/.gc", 0o700)
    let file = home.write(
      """
      [lab]
      environment = "localhost:\(cloud.host.split(separator: ":").last ?? "")"
      client_credentials = "\(Self.client.clientID)"
      client_secret = "\(Self.client.clientSecret)"
      """, to: ".gc/config.toml")
    home.allow(0o644, file)
    let found = try await run("--profile", "lab", "whoami", "--format", "json")
    #expect(found.status == 0, "\(found.errors)")
    #expect(found.errors == "Others can read \(file). Mend it with: chmod 600 \(file)\n")
    await cloud.stop()
  }

  @Test func oneThatOthersCanReadIsRefusedBeforeAnythingRuns() async throws {
    let file = configure("[profiles.acme]\n", mode: 0o644)
    for arguments in [["echo", "x"], ["-c", "echo x"]] {
      let refused = try await Program(arguments, environment: home.environment()).run()
      #expect(refused.status == 1)
      #expect(refused.output == "")
      #expect(
        refused.errors == "queuesh: \(file): others can read the file, so it is not read.\n"
          + "  Mend it with: chmod 600 \(file)\n")
    }
    let piped = try await run(input: "echo x\n")
    #expect(piped.status == 1)
    #expect(piped.output == "")
    #expect(try await run("echo", "x", variables: ["QUEUESH_CONFIG": "/dev/null"]).status == 0)
  }

  @Test func whatMendsItRunsWithoutIt() async throws {
    let file = configure("[profiles.acme]\nregoin = \"x\"\n")
    let refused = try await run("echo", "x")
    #expect(refused.status == 1)
    #expect(
      refused.errors.hasPrefix(
        "queuesh: \(file):2:1: A profile has no key \"regoin\". Did you mean \"region\"?\n"))
    for arguments in [["help"], ["--help"], ["--version"], ["config"]] {
      let finished = try await Program(arguments, environment: home.environment()).run()
      #expect(finished.status == 0, "\(arguments) \(finished.errors)")
      #expect(!finished.output.isEmpty)
    }
    let checked = try await run("config", "check")
    #expect(checked.status == 1)
    #expect(
      checked.output
        == "\(file):2:1: A profile has no key \"regoin\". Did you mean \"region\"?\n")
    #expect(checked.errors == "queuesh: There is 1 mistake.\n")
  }

  @Test func aPromptStartsWithoutIt() async throws {
    configure("[profiles.acme]\nregoin = \"x\"\n")
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    #expect(session.screen.text.contains(":2:1: A profile has no key"))
    session.type("echo hello\r")
    #expect(await session.wait { $0.text.contains("\nhello") && $0.lineAtCursor == "queuesh> " })
    session.type("exit\r")
    #expect(await session.ended() == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/Asia/Kolkata")))
  func timesAreThoseOfTheProfilesZone() async throws {
    let cloud = try await Clouds.still()
    configure(profile("acme", at: cloud, "time_zone = \"Asia/Kolkata\""))
    let there = try await run("stats", "Support", "--format", "table")
    #expect(there.output.contains("At 15:46:00"), "\(there.output)\(there.errors)")
    let here = try await run("stats", "Support", "--format", "table", variables: ["TZ": "UTC"])
    #expect(here.output.contains("At 10:16:00"), "\(here.output)\(here.errors)")
    await cloud.stop()
  }

  @Test func aProgramMayAskAtThePromptAndCtrlCEndsIt() async throws {
    let cloud = try await Clouds.still()
    let script = "printf 'Passphrase: ' >&2; read word; echo \"$word\""
    configure(
      """
      [profiles.acme]
      host = "\(cloud.host)"
      client_id = "\(Self.client.clientID)"
      secret_command = ["/bin/sh", "-c", \(Self.quoted(script))]
      """)
    let session = try TerminalSession(Program([], environment: home.environment()))
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("whoami\r")
    #expect(await session.wait { $0.lineAtCursor.hasPrefix("Passphrase: ") })
    session.type("\u{3}")
    #expect(await session.waitForPrompt("queuesh> "))
    session.type("whoami\r")
    #expect(await session.wait { $0.lineAtCursor == "Passphrase: " })
    session.type("\(Self.client.clientSecret)\r")
    #expect(await session.waitForPrompt("Demo> "))
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()
    #expect(home.files().contains { $0.path.hasSuffix("/history/acme") })
  }

  @Test func aProgramThatFailsIsToldWithoutWhatItPrinted() async throws {
    let cloud = try await Clouds.still()
    configure(
      """
      [profiles.acme]
      host = "\(cloud.host)"
      client_id = "\(Self.client.clientID)"
      secret_command = ["/bin/sh", "-c", "echo s3cret; exit 3"]
      """)
    let failed = try await run("whoami")
    await cloud.stop()
    #expect(failed.status == 2)
    #expect(
      failed.errors
        == "queuesh: The secret_command of profile \"acme\" gave no secret: \"/bin/sh\" ended with"
        + " status 3.\n  Run it by itself to see why.\n")
  }
}
