import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ConfigTests {
  private let home: TemporaryFolder
  private let transcript: Transcript

  init() throws {
    home = try TemporaryFolder()
    transcript = try Transcript()
  }

  private func session(
    _ text: String, flags: [String] = [], variables: [String: String] = [:]
  ) throws -> Session {
    let file = try home.write("config.toml", text)
    let known = ["HOME": home.path, "QUEUESH_CONFIG": file]
    let environment = variables.merging(known) { $1 }
    let options = try Shell.parse(flags).options
    let setting = try StartSetting(options, Environment(environment), .command(["config"]))
    return Session(on: transcript.console, variables: environment, state: setting.state)
  }

  /// `VALUE from ORIGIN` by the name of the setting.
  private func told(_ session: Session) async throws -> [String: String] {
    let listing = try #require(try await session.run("config").listing)
    return Dictionary(
      listing.rows.map { ($0.cells[0].raw, "\($0.cells[1].raw) from \($0.cells[2].raw)") },
      uniquingKeysWith: { first, _ in first })
  }

  private static let acme = """
    default_profile = "acme"
    [profiles.acme]
    region = "eu-west-1"
    client_id = "id"
    client_secret = "s3cret"
    queues = ["Support"]
    format = "csv"
    thresholds.waiting = [5, 20]
    [aliases]
    busy = "stats Support"
    """

  @Test func eachValueIsToldWithWhereItIsFrom() async throws {
    let session = try session(
      Self.acme, flags: ["--region", "ap-south-1", "--color", "never"],
      variables: ["GENESYS_CLOUD_QUEUE_ID": "q-1"])
    let told = try await told(session)
    #expect(told["profile"] == "acme from default_profile (config.toml:1)")
    #expect(told["region"] == "ap-south-1 from --region")
    #expect(told["client_id"] == "id from profile acme (config.toml:4)")
    #expect(told["client_secret"] == "(there) from profile acme (config.toml:5)")
    #expect(told["queues"] == "q-1 from GENESYS_CLOUD_QUEUE_ID")
    #expect(told["format"] == "csv from profile acme (config.toml:7)")
    #expect(told["threshold"] == "waiting 5 20 from profile acme (config.toml:8)")
    #expect(told["color"] == "never from --color")
    #expect(told["api"] == "auto from default")
    #expect(told["alias busy"] == "stats Support from config.toml")
    #expect(told["config file"] == "\(home.path)/config.toml from QUEUESH_CONFIG")
    #expect(told["rc file"] == "\(home.path)/queueshrc from QUEUESH_CONFIG, not there")
    #expect(
      told["history file"]?.hasPrefix("\(home.path)/.local/state/queuesh/history/acme") == true)
  }

  @Test func whatACommandChangedIsTold() async throws {
    let session = try session(Self.acme)
    for words in [
      ["set", "format", "json"], ["aggregates", "set", "waiting"], ["set", "bell", "off"],
    ] {
      _ = try await CommandPath(words).parse().run(in: session)
    }
    let told = try await told(session)
    #expect(told["format"] == "json from set")
    #expect(told["aggregates"] == "waiting from aggregates")
    #expect(told["bell"] == "off from set")
    #expect(told["queues"] == "Support from profile acme (config.toml:6)")
  }

  @Test func noFormatShowsASecret() async throws {
    let session = try session(Self.acme)
    for format in Format.allCases {
      let answer = try await session.run("config")
      #expect(!answer.text(format).contains("s3cret"))
    }
  }

  @Test func theDemoHasNoProfile() async throws {
    let told = try await told(try session(Self.acme, flags: ["--demo"]))
    #expect(told["profile"] == " from default")
    #expect(told["account"] == "the demo's from --demo")
    #expect(told["queues"] == " from default")
    #expect(told["format"] == "auto from default")
    #expect(told["alias busy"] == "stats Support from config.toml")
    #expect(told["history file"]?.contains("/history/demo from") == true)
  }

  @Test func aFileThatCannotBeUsedIsTold() async throws {
    let session = try session("[profiles.acme]\nregoin = 'x'")
    let answer = try await session.run("config")
    #expect(
      answer.shortfalls.first?.message
        == "\(home.path)/config.toml:2:1: A profile has no key \"regoin\". Did you mean \"region\"?"
    )
    #expect(answer.listing?.rows.isEmpty == false)
  }

  @Test func aCheckWithoutMistakesSaysSo() async throws {
    let answer = try await session("[profiles.acme]\n").run("config", "check")
    #expect(answer.text(.tsv) == "\(home.path)/config.toml: 1 profile, no mistake\n")
    let json = try await session(Self.acme).run("config", "check", "--format", "json").text(.json)
    #expect(json.contains("\"weight\": \"fine\""))
  }

  @Test func aCheckTellsAllMistakesAndFails() async throws {
    let session = try session("foo = 1\n[profiles.acme]\nregoin = 'x'\ncolor = 'blue'\n")
    await #expect(throws: ShellError("There are 3 mistakes.")) {
      try await session.run("config", "check")
    }
    let file = "\(home.path)/config.toml"
    #expect(
      transcript.output == """
        \(file):1:1: There is no key "foo".
          There are default_profile, [profiles.NAME] and [aliases].
        \(file):3:1: A profile has no key "regoin". Did you mean "region"?
        \(file):4:9: "blue" is no value of "color".
          It takes auto, always, never.

        """)
  }

  @Test func aCheckLooksAtTheFilesBeside() async throws {
    home.makeFolder(".gc")
    let official = try home.write(".gc/config.toml", "[DEFAULT]\n", mode: 0o644)
    let commands = try home.write("queueshrc", "use Support\n", mode: 0o622)
    let answer = try await session("").run("config", "check")
    #expect(
      answer.text(.tsv) == """
        \(home.path)/config.toml: 0 profiles, no mistake
        \(official): 1 profile
        \(official): warning: Others can read the file.
          Mend it with: chmod 600 \(official)
        \(commands): runs at the start of a prompt
        \(commands): warning: Others can write to the file, whose commands run.
          Mend it with: chmod 600 \(commands)

        """)
  }
}
