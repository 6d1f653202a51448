import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AccountRequestTests {
  private static let ours = [
    "GENESYS_CLOUD_CLIENT_ID": "our-id", "GENESYS_CLOUD_CLIENT_SECRET": "our-secret",
    "GENESYS_CLOUD_REGION": "eu-west-1",
  ]
  private static let official = [
    "GENESYSCLOUD_OAUTHCLIENT_ID": "cli-id", "GENESYSCLOUD_OAUTHCLIENT_SECRET": "cli-secret",
    "GENESYSCLOUD_REGION": "ap-south-1",
  ]

  private func account(
    _ variables: [String: String], _ change: (inout AccountRequest) -> Void = { _ in }
  ) throws -> Account? {
    var request = AccountRequest()
    change(&request)
    return try request.account(in: Environment(variables))
  }

  @Test func withoutAnythingTheRegionIsTheStandardOneAndNobodyIsSignedIn() throws {
    let (host, region) = try AccountRequest().place(in: Environment([:]))
    #expect(region?.name == "us-east-1")
    #expect(host.api == "https://api.mypurecloud.com")
    #expect(try account([:]) == nil)
  }

  @Test func theEnvironmentGivesTheWholeAccount() throws {
    let account = try #require(try account(Self.ours))
    #expect(account.region?.name == "eu-west-1")
    #expect(account.host.api == "https://api.mypurecloud.ie")
    #expect(account.clientID == "our-id")
    #expect(account.credentials == .client(id: "our-id", secret: Secret("our-secret")))
  }

  @Test func theOfficialNamesAreTakenWhereOursAreAbsent() throws {
    let account = try #require(try account(Self.official))
    #expect(account.region?.name == "ap-south-1")
    #expect(account.credentials == .client(id: "cli-id", secret: Secret("cli-secret")))
  }

  @Test func ourNamesComeBeforeTheOfficialOnes() throws {
    let both = Self.ours.merging(Self.official) { ours, _ in ours }
    let account = try #require(try account(both))
    #expect(account.region?.name == "eu-west-1")
    #expect(account.credentials == .client(id: "our-id", secret: Secret("our-secret")))
  }

  @Test func anEmptyVariableIsUnset() throws {
    let empty = Self.ours.mapValues { _ in "" }
    let account = try #require(try account(empty.merging(Self.official) { ours, _ in ours }))
    #expect(account.credentials == .client(id: "cli-id", secret: Secret("cli-secret")))
    #expect(account.region?.name == "ap-south-1")
  }

  @Test(
    "The place is the flag's before the environment's, an address before a region",
    arguments: [
      (nil, nil, [:], "https://api.mypurecloud.com"),
      (nil, nil, ["GENESYS_CLOUD_REGION": "eu_west_1"], "https://api.mypurecloud.ie"),
      (nil, nil, ["GENESYS_CLOUD_REGION": "MyPureCloud.DE"], "https://api.mypurecloud.de"),
      (
        nil, nil,
        ["GENESYS_CLOUD_REGION": "eu-west-1", "GENESYS_CLOUD_HOST": "https://h.example/"],
        "https://h.example"
      ),
      ("ap-south-1", nil, ["GENESYS_CLOUD_REGION": "eu-west-1"], "https://api.aps1.pure.cloud"),
      (
        "ap-south-1", nil, ["GENESYS_CLOUD_HOST": "https://h.example"],
        "https://api.aps1.pure.cloud"
      ),
      (
        nil, "http://127.0.0.1:8080", ["GENESYS_CLOUD_HOST": "https://h.example"],
        "http://127.0.0.1:8080"
      ),
      ("ap-south-1", "https://api.flag.example", [:], "https://api.flag.example"),
    ] as [(String?, String?, [String: String], String)])
  func place(
    region: String?, host: String?, variables: [String: String], expected: String
  ) throws {
    var request = AccountRequest()
    request.region = region
    request.host = host
    #expect(try request.place(in: Environment(variables)).0.api == expected)
  }

  @Test func anAddressHasNoRegion() throws {
    let account = try #require(
      try account(Self.ours.merging(["GENESYS_CLOUD_HOST": "https://h.example"]) { $1 }))
    #expect(account.region == nil)
  }

  @Test func aFlagsClientIdDoesNotGoWithTheEnvironmentsSecret() throws {
    #expect(try account(Self.ours) { $0.clientID = "flag-id" } == nil)
  }

  @Test func theEnvironmentsOwnClientIdGivenAgainGoesWithItsSecret() throws {
    let account = try #require(try account(Self.ours) { $0.clientID = "our-id" })
    #expect(account.credentials == .client(id: "our-id", secret: Secret("our-secret")))
  }

  @Test func aSecretOfOnesOwnGoesWithTheEnvironmentsClientId() throws {
    let account = try #require(try account(Self.ours) { $0.secret = Secret("file-secret") })
    #expect(account.credentials == .client(id: "our-id", secret: Secret("file-secret")))
  }

  @Test(
    "A ready token is taken before client id and secret",
    arguments: ["GENESYS_CLOUD_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN"])
  func token(name: String) throws {
    let account = try #require(try account(Self.ours.merging([name: "ready"]) { $1 }))
    #expect(account.credentials == .accessToken(Secret("ready")))
    #expect(account.clientID == nil)
  }

  @Test func aTokenIsLeftWhereAClientIdIsAskedFor() throws {
    let variables = Self.ours.merging(["GENESYS_CLOUD_ACCESS_TOKEN": "ready"]) { $1 }
    let account = try #require(try account(variables) { $0.clientID = "our-id" })
    #expect(account.credentials == .client(id: "our-id", secret: Secret("our-secret")))
  }

  @Test(
    "An unknown region is told with the nearest one",
    arguments: [
      ("eu-wst-1", #"No region is called "eu-wst-1". Did you mean "eu-west-1"?"#),
      ("mypurecloud.i", #"No region is called "mypurecloud.i". Did you mean "mypurecloud.ie"?"#),
      ("atlantis-on-sea", #"No region is called "atlantis-on-sea"."#),
      ("\u{1B}[2Jsomewhere", "No region is called \"\u{FFFD}[2Jsomewhere\"."),
    ])
  func unknownRegion(spelling: String, message: String) {
    #expect(throws: ShellError(message, next: "regions")) {
      try account([:]) { $0.region = spelling }
    }
    #expect(throws: ShellError(message, next: "regions")) {
      try account(["GENESYS_CLOUD_REGION": spelling])
    }
  }

  @Test func anInsecureAddressIsRefused() {
    #expect(throws: CloudError(.insecureHost, host: "http://h.example")) {
      try account(["GENESYS_CLOUD_HOST": "http://h.example"])
    }
  }

  private static let profile: Profile = {
    var profile = Profile(name: "acme")
    (profile.region, profile.clientID) = ("ap-south-1", "profile-id")
    profile.secret = .text(Secret("profile-secret"))
    return profile
  }()

  @Test func aProfileGivesTheWholeAccount() throws {
    let account = try #require(try account([:]) { $0.profile = Self.profile })
    #expect(account.region?.name == "ap-south-1")
    #expect(
      account.credentials == .client(id: "profile-id", secret: Secret("profile-secret")))
  }

  @Test(
    "A secret never goes with another's id",
    arguments: [
      (["GENESYS_CLOUD_CLIENT_ID": "our-id"], nil, nil),
      (["GENESYS_CLOUD_CLIENT_ID": "profile-id"], nil, "profile-secret"),
      (["GENESYS_CLOUD_CLIENT_SECRET": "s"], nil, "s"), ([:], "flag-id", nil),
      ([:], "profile-id", "profile-secret"), (Self.ours, "profile-id", "profile-secret"),
      (Self.official, "our-id", nil),
    ] as [([String: String], String?, String?)])
  func secret(variables: [String: String], id: String?, expected: String?) {
    let request = AccountRequest(clientID: id, profile: Self.profile)
    #expect(request.secret(in: Environment(variables)) == expected.map { Secret($0) })
  }

  @Test func aProfilesSecretWithoutAnIdIsNobodys() {
    var profile = Self.profile
    profile.clientID = nil
    #expect(AccountRequest(profile: profile).secret(in: Environment([:])) == nil)
  }

  @Test func aProfilesProgramIsNotRunToTellTheAccount() throws {
    var profile = Self.profile
    profile.secret = .command(["pass", "show"])
    let account = try #require(try account([:]) { $0.profile = profile })
    #expect(account.credentials == nil)
    #expect(account.secretCommand == ["pass", "show"])
    #expect(account.clientIDOfQueues == "profile-id")
  }

  @Test func aProfilesTokenIsLeftWhereTheEnvironmentNamesAClient() throws {
    var profile = Self.profile
    profile.accessToken = Secret("ready")
    #expect(
      try account([:]) { $0.profile = profile }?.credentials == .accessToken(Secret("ready")))
    #expect(
      try account(Self.ours) { $0.profile = profile }?.credentials
        == .client(id: "our-id", secret: Secret("our-secret")))
  }

  @Test(
    "It is told which variables take the profile's place",
    arguments: [
      ([:], nil), (["GENESYS_CLOUD_REGION": "ap_south_1"], nil),
      (["GENESYS_CLOUD_CLIENT_ID": "profile-id"], nil),
      (
        ["GENESYS_CLOUD_HOST": "https://h.example"],
        "GENESYS_CLOUD_HOST takes the place of what profile \"acme\" says."
      ),
      (
        Self.ours,
        "GENESYS_CLOUD_REGION, GENESYS_CLOUD_CLIENT_ID, GENESYS_CLOUD_CLIENT_SECRET take the place"
          + " of what profile \"acme\" says."
      ),
    ] as [([String: String], String?)])
  func overriding(variables: [String: String], expected: String?) {
    let request = AccountRequest(profile: Self.profile)
    #expect(request.overriding(in: Environment(variables)) == expected)
  }
}
