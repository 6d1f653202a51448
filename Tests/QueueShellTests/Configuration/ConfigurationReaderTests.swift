import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ConfigurationReaderTests {
  private let zones: TemporaryFolder

  init() throws {
    zones = try TemporaryFolder()
    zones.makeFolder("Europe")
    for name in ["UTC", "Europe/London"] {
      let file = "\(zones.path)/\(name)"
      try Data(ZoneBytes.fixed(offset: 0)).write(to: URL(filePath: file))
    }
  }

  private func read(_ text: String) -> (Configuration, [ConfigurationMistake]) {
    let folder = ZoneFolder(environment: Environment(["TZDIR": zones.path]))
    var reader = ConfigurationReader(folder: "/c", home: "/h", zones: folder)
    let mistakes = reader.read(Array(text.utf8))
    return (reader.configuration, mistakes)
  }

  /// `LINE:COLUMN: MESSAGE`, a mistake a line.
  private func mistakes(_ text: String) -> [String] {
    read(text).1.map { "\($0.position.line):\($0.position.column): \($0.message)" }
  }

  @Test func aWholeFileIsUnderstood() throws {
    let (configuration, mistakes) = read(
      """
      default_profile = "acme"
      [profiles.acme]
      region = "eu_west_1"
      client_id = "id"
      client_secret = " s3cret "
      queues = ["Support", "Sales*"]
      aggregates = ["waiting", "tWait", "queue/waiting/count"]
      time_zone = "Europe/London"
      format = "csv"
      color = "never"
      api = "statistics"
      ca = "more/ca.pem"
      [profiles.acme.thresholds]
      waiting = [5, 20]
      longest = ["1m", "3m"]
      servicelevel = ["80%", "60%"]
      [profiles.lab]
      host = "http://127.0.0.1:8080/"
      client_id = "lab"
      secret_command = ["pass", "show", ""]
      ca = "~/ca.pem"
      thresholds.waiting = [1, 2]
      [aliases]
      busy = "stats 'Sales*'"
      """)
    #expect(mistakes == [])
    #expect(configuration.defaultProfile == "acme")
    #expect(configuration.aliases == ["busy": "stats 'Sales*'"])
    var acme = Profile(name: "acme")
    (acme.region, acme.clientID) = ("eu-west-1", "id")
    acme.secret = .text(Secret("s3cret"))
    acme.queues = ["Support", "Sales*"]
    acme.aggregates = ["waiting", "wait"].compactMap { Aggregate($0) }
    (acme.timeZone, acme.format, acme.colour, acme.dialect) = (
      "Europe/London", .csv, .never, .statistics
    )
    acme.authorities = "/c/more/ca.pem"
    for (name, warning, bad) in [
      ("waiting", 5, 20), ("longest", 60_000, 180_000), ("servicelevel", 0.8, 0.6),
    ] {
      acme.thresholds[try #require(Aggregate(name))] = Threshold(warning: warning, bad: bad)
    }
    #expect(configuration.profiles.first == acme)
    let lab = try #require(configuration.profiles.last)
    #expect(lab.host == "http://127.0.0.1:8080")
    #expect(lab.secret == .command(["pass", "show", ""]))
    #expect(lab.authorities == "/h/ca.pem")
    #expect(lab.thresholds.count == 1)
  }

  @Test func anEmptyFileSaysNothing() {
    #expect(read("").0 == Configuration())
    #expect(mistakes("# nothing yet\n") == [])
  }

  @Test(
    "Each mistake is told where it stands",
    arguments: [
      (
        "defalt_profile = 'a'",
        "1:1: There is no key \"defalt_profile\". Did you mean \"default_profile\"?"
      ),
      ("region = 'eu-west-1'", "1:1: \"region\" belongs to a profile."),
      ("\nfoo = 1", "2:1: There is no key \"foo\"."),
      ("default_profile = 3", "1:19: \"default_profile\" takes a text, not a number."),
      ("default_profile = ' '", "1:19: \"default_profile\" is empty."),
      ("profiles = 3", "1:12: \"profiles\" is a table, not a number."),
      (
        "[profiles]\nacme = 'x'",
        "2:1: \"acme\" is a profile's name here, so a table follows, not a text."
      ),
      ("[profiles.'a b']", "1:1: \"a b\" is no name for a profile."),
      (
        "[aliases]\nstats = 'queues'",
        "2:1: \"stats\" is a command, which no alias can take the place of."
      ),
      (
        "[aliases]\n'?' = 'queues'",
        "2:1: \"?\" is a command, which no alias can take the place of."
      ),
      ("[aliases]\n'a b' = 'queues'", "2:1: \"a b\" is no name for an alias."),
      ("[aliases]\nbusy = ['stats']", "2:8: \"busy\" takes a text, not a list."),
    ])
  func outsideProfiles(text: String, expected: String) {
    #expect(mistakes(text) == [expected])
  }

  @Test(
    "So is each in a profile",
    arguments: [
      ("regoin = 'x'", "2:1: A profile has no key \"regoin\". Did you mean \"region\"?"),
      ("environment = 'x'", "2:1: A profile has no key \"environment\". Did you mean \"region\"?"),
      ("flavour = 'x'", "2:1: A profile has no key \"flavour\"."),
      (
        "region = 'eu-wst-1'", "2:10: No region is called \"eu-wst-1\". Did you mean \"eu-west-1\"?"
      ),
      ("region = true", "2:10: \"region\" takes a text, not true or false."),
      (
        "host = 'http://h.example'",
        "2:8: \"http://h.example\" would be spoken to without encryption, which is allowed on loopback only."
      ),
      ("queues = 'Support'", "2:10: \"queues\" takes a list of texts, not a text."),
      ("queues = ['a', 3]", "2:16: \"queues\" is a list of texts, and a number is in it."),
      ("queues = ['a', '']", "2:16: \"queues\" is a list of texts, and an empty text is in it."),
      (
        "aggregates = ['waiting', 'lngest']",
        "2:26: No aggregate is called \"lngest\". Did you mean \"longest\"?"
      ),
      ("aggregates = []", "2:14: \"aggregates\" names none."),
      (
        "time_zone = 'Europe/Londn'",
        "2:13: No time zone is called \"Europe/Londn\". Did you mean \"Europe/London\"?"
      ),
      ("time_zone = '../UTC'", "2:13: No time zone is called \"../UTC\"."),
      ("format = 'cvs'", "2:10: \"cvs\" is no value of \"format\". Did you mean \"csv\"?"),
      ("color = 'blue'", "2:9: \"blue\" is no value of \"color\"."),
      ("api = 'x'", "2:7: \"x\" is no value of \"api\"."),
      (
        "secret_command = 'pass show'",
        "2:18: \"secret_command\" is a program and its arguments, no line for a shell."
      ),
      (
        "secret_command = []",
        "2:18: \"secret_command\" takes a program and its arguments, each a text."
      ),
      (
        "secret_command = ['pass', 3]",
        "2:18: \"secret_command\" takes a program and its arguments, each a text."
      ),
      ("thresholds = 3", "2:14: \"thresholds\" is a table, not a number."),
      (
        "thresholds = { waitng = [1, 2] }",
        "2:16: No aggregate is called \"waitng\". Did you mean \"waiting\", \"wait\"?"
      ),
      ("thresholds.waiting = 5", "2:22: The threshold of \"waiting\" is a list of two values."),
      (
        "thresholds.waiting = [5]",
        "2:22: A threshold has two values: from where on waiting is a warning, and bad."
      ),
      ("thresholds.waiting = [5, 5]", "2:22: \"5\" is both the warning and bad: the two differ."),
      (
        "thresholds.longest = [60, 180]",
        "2:22: \"60\" is no time: longest is a time, so give a number with ms, s, m or h."
      ),
      (
        "thresholds.waiting = [5.5, 7]",
        "2:22: \"5.5\" is no count: waiting is counted, so give a whole number."
      ),
    ])
  func inAProfile(line: String, expected: String) {
    let text = "[profiles.acme]\n\(line)\nclient_id = 'id'\n"
    #expect(mistakes(text) == [expected])
  }

  @Test(
    "What contradicts itself is a mistake",
    arguments: [
      (
        "client_id = 'i'\nclient_secret = 's'\nsecret_command = ['p']",
        "4:1: \"client_secret\" and \"secret_command\" cannot both hold."
      ),
      (
        "region = 'eu-west-1'\nhost = 'https://h.example'",
        "3:1: \"region\" and \"host\" cannot both hold."
      ),
      (
        "client_secret = 's'",
        "2:1: \"client_secret\" is that of a client, and there is no \"client_id\"."
      ),
    ])
  func contradictions(lines: String, expected: String) {
    #expect(mistakes("[profiles.acme]\n\(lines)") == [expected])
  }

  @Test func allAreToldInTheOrderOfTheText() {
    let text = "zzz = 1\n[profiles.b]\nformat = 'x'\n[profiles.a]\nregion = 3\n"
    #expect(mistakes(text).map { $0.prefix(1) } == ["1", "3", "5"])
  }

  @Test(
    "What is no TOML is told with its place",
    arguments: [
      ("a = ", "1:5"), ("[profiles.a]\nregion = eu-west-1\n", "2:10"),
      ("[profiles.a]\n[profiles.a]\n", "2:1"), ("a = 'x", "1:7"),
    ])
  func syntax(text: String, place: String) throws {
    let mistake = try #require(mistakes(text).first)
    #expect(mistake.hasPrefix("\(place): This is no TOML: "), "\(mistake)")
  }

  @Test func whatIsThereTwiceIsNamed() {
    #expect(
      mistakes("[profiles.a]\nclient_id = 'x'\nclient_id = 's3cretvalue'").first
        == "3:13: This is no TOML: error while parsing key-value pair: cannot redefine existing"
        + " string 'client_id'.")
  }

  @Test(
    "No mistake repeats a secret",
    arguments: [
      "client_secret = s3cretvalue", "client_secret = 's3cretvalue", "client_secret = 3s3cretvalue",
      "client_secret = ['s3cretvalue']", "client_secret = { s3cretvalue = 1 }",
      "client_secret = 's3cretvalue'\nclient_secret = 's3cretvalue'",
      "secret_command = 's3cretvalue'", "secret_command = ['s3cretvalue', 1]",
      "client_secret = \"s3cretvalue\\q\"",
    ])
  func secrets(line: String) {
    let found = read("[profiles.a]\nclient_id = 'i'\n\(line)\n").1
    #expect(!found.isEmpty)
    #expect(!"\(found)".contains("s3cret"))
  }

  @Test func noMistakeRepeatsANumberThatMayBeASecret() throws {
    let mistake = try #require(mistakes("client_secret = 98765432109876543210").first)
    #expect(!mistake.contains("98765"), "\(mistake)")
  }
}
