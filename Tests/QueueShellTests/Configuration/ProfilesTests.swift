import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ProfilesTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    home.makeFolder(".gc")
  }

  private func found(_ name: String? = nil, own: String, official: String? = nil) throws
    -> Profiles.Found
  {
    let file = try home.write("config.toml", own)
    if let official { try home.write(".gc/config.toml", official) }
    let environment = Environment(["HOME": home.path, "QUEUESH_CONFIG": file])
    return try Profiles(StateFiles(environment: environment), environment: environment)
      .profile(named: name)
  }

  private func refusal(_ name: String? = nil, own: String, official: String? = nil) -> ShellError? {
    do {
      _ = try found(name, own: own, official: official)
      return nil
    } catch {
      return ShellError(explaining: error)
    }
  }

  private static let two = "[profiles.acme]\n[profiles.lab]\n"
  private static let official = """
    [DEFAULT]
    environment = "mypurecloud.de"
    client_credentials = "cli-id"
    client_secret = "cli-secret"
    grant_type = "1"
    [Test]
    environment = "localhost:8080"
    access_token = "token"
    client_secret = ""
    [own]
    environment = "apps.example"
    """

  @Test func theOneNamedIsTaken() throws {
    #expect(try found("lab", own: Self.two).profile?.name == "lab")
    #expect(try found("LAB", own: Self.two).profile?.name == "lab")
    #expect(try found("lab", own: "default_profile = 'acme'\n" + Self.two).profile?.name == "lab")
  }

  @Test func elseTheDefaultOne() throws {
    #expect(try found(own: "default_profile = 'lab'\n" + Self.two).profile?.name == "lab")
  }

  @Test func elseTheOnlyOne() throws {
    #expect(try found(own: "[profiles.acme]").profile?.name == "acme")
    #expect(try found(own: Self.two).profile == nil)
    #expect(try found(own: "").profile == nil)
    // Another program's file is not looked at unasked.
    #expect(try found(own: "", official: "[only]").profile == nil)
  }

  @Test func theOfficialToolsAreTakenWhereOursHasNone() throws {
    let profile = try #require(try found("default", own: Self.two, official: Self.official).profile)
    #expect(profile.name == "DEFAULT")
    #expect(profile.region == "eu-central-1")
    #expect(profile.clientID == "cli-id")
    #expect(profile.secret == .text(Secret("cli-secret")))
    let test = try #require(try found("Test", own: Self.two, official: Self.official).profile)
    #expect(test.host == "http://localhost:8080")
    #expect(test.accessToken == Secret("token"))
    #expect(test.secret == nil)
    let own = try found("own", own: Self.two, official: Self.official)
    #expect(own.profile?.host == "https://api.apps.example")
    #expect(own.remarks == [])
    #expect(try found("own", own: "[profiles.own]", official: Self.official).profile?.host == nil)
    let byDefault = try found(own: "default_profile = 'TEST'", official: Self.official)
    #expect(byDefault.profile?.name == "Test")
  }

  @Test func itIsSaidWhereOthersCanReadTheOfficialFile() throws {
    let file = try home.write(".gc/config.toml", Self.official, mode: 0o644)
    let environment = Environment(["HOME": home.path])
    let found = try Profiles(StateFiles(environment: environment), environment: environment)
      .profile(named: "own")
    #expect(found.remarks == ["Others can read \(file). Mend it with: chmod 600 \(file)"])
  }

  @Test func oneThatIsNowhereIsWrongUsage() {
    #expect(refusal("x", own: "")?.advice?.contains("[profiles.NAME]") == true)
    let near = refusal("acm", own: Self.two, official: Self.official)
    #expect(near?.message == "No profile is called \"acm\". Did you mean \"acme\"?")
    #expect(near?.next == "queuesh --profile acme")
    #expect(near?.status == .usage)
    let far = refusal("somewhere", own: Self.two, official: Self.official)
    #expect(far?.message == "No profile is called \"somewhere\".")
    #expect(far?.advice == "There are DEFAULT, Test, acme, lab, own.")
  }

  @Test func aDefaultThatIsNowhereIsAMistakeInTheFile() {
    let error = refusal(own: "# mine\ndefault_profile = 'acm'\n" + Self.two)
    #expect(
      error?.message
        == "\(home.path)/config.toml:2:19: No profile is called \"acm\". Did you mean \"acme\"?")
    #expect(error?.status == .failed)
  }

  @Test func anOfficialFileThatIsNoTOMLIsToldWithItsPlace() {
    let error = refusal("x", own: "", official: "[DEFAULT]\nclient_secret = s3cret\n")
    #expect(error?.message.hasPrefix("\(home.path)/.gc/config.toml:2:17: This is no TOML") == true)
    #expect(error?.message.contains("s3cret") == false)
  }
}
