import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ProfileSavingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ text: String? = nil) throws -> ConfigurationFile {
    if let text { try folder.write("config.toml", text) }
    let environment = Environment(["QUEUESH_CONFIG": "\(folder.path)/config.toml"])
    let file = ConfigurationFile(StateFiles(environment: environment), environment: environment)
    return try #require(file)
  }

  private var written: String {
    (try? String(contentsOfFile: folder.path + "/config.toml", encoding: .utf8)) ?? ""
  }

  private func profile(
    _ name: String, _ place: AccountRequest.PlaceName = .region("eu-west-1"),
    secret: SavedProfile.SecretChange = .set(.text(Secret("s\"3")))
  ) -> SavedProfile {
    SavedProfile(name: name, place: place, clientID: "id", secret: secret)
  }

  @Test("The first profile makes the file, and is the default one")
  func first() throws {
    let outcome = try file().save(profile("acme"))
    #expect(
      written == """
        default_profile = "acme"

        [profiles.acme]
        region = "eu-west-1"
        client_id = "id"
        client_secret = "s\\"3"

        """)
    #expect(outcome.newDefault == "acme")
    #expect(outcome.names == ["acme"])
    #expect(folder.mode(of: "config.toml") == 0o600)
  }

  @Test("A second one leaves the only one there was in use")
  func second() throws {
    let text = "# mine\n[profiles.old]\nregion = \"us-east-1\" # Virginia\n"
    let outcome = try file(text).save(profile("acme"))
    #expect(outcome.newDefault == "old")
    #expect(written.hasPrefix("default_profile = \"old\"\n\n" + text))
    let third = try file().save(profile("third"))
    #expect(third.newDefault == nil)
    #expect(third.names == ["acme", "old", "third"])
  }

  @Test("One that is there is changed key by key, and nothing around it moves")
  func existing() throws {
    let text = """
      # accounts
      [profiles.acme]   # "the" [shop]
      host = "https://api.mypurecloud.ie"   # by address
      client_id = 'old'
      # rotates in May
      client_secret = "old"  # do not tell

      queues = ["Support # 1", "]"]

      [aliases]
      busy = "stats 'Sales*'" # often
      """
    let saved = profile(
      "acme", secret: .set(.command(["secret-tool", "lookup", "profile", "acme"])))
    let outcome = try file(text).save(saved)
    #expect(outcome.isChanged)
    #expect(outcome.newDefault == nil)
    #expect(
      written == """
        # accounts
        [profiles.acme]   # "the" [shop]
           # by address
        client_id = "id"
        # rotates in May
          # do not tell

        queues = ["Support # 1", "]"]
        region = "eu-west-1"
        secret_command = ["secret-tool", "lookup", "profile", "acme"]

        [aliases]
        busy = "stats 'Sales*'" # often
        """)
    #expect(try !file().save(saved).isChanged)
  }

  @Test("What changes is told, and no secret")
  func changes() {
    var former = Profile(name: "acme")
    #expect(profile("acme").changes(of: former).isEmpty)
    former.host = "https://api.mypurecloud.ie"
    former.clientID = "old"
    former.secret = .text(Secret("old"))
    #expect(
      profile("acme").changes(of: former) == [
        "host https://api.mypurecloud.ie becomes none", "client_id old becomes id",
        "client_secret becomes another",
      ])
    #expect(
      profile("acme", .host("https://api.mypurecloud.ie"), secret: .removed).changes(of: former)
        == ["client_id old becomes id", "client_secret goes"])
    former.secret = .command(["pass"])
    #expect(
      profile("acme").changes(of: former).last
        == "client_secret takes the place of secret_command")
  }

  @Test(
    "A file that cannot be used is left alone",
    arguments: ["[profiles.acme\nregion = 1", "[profiles.acme]\nregion = \"nowhere\"\n", "x = 1\n"])
  func broken(text: String) throws {
    let file = try file(text)
    #expect(throws: ShellError.self) { try file.save(profile("acme")) }
    #expect(written == text)
  }

  @Test("A profile whose table cannot be found in the text is not written")
  func odd() throws {
    let text = "[profiles]\n\"acme\" = { client_id = \"a\" } # inline\n"
    _ = try file(text).save(profile("acme"))
    #expect(
      written == """
        [profiles]
        "acme" = { client_id = "id", region = "eu-west-1", client_secret = "s\\"3" } # inline

        """)
  }
}
