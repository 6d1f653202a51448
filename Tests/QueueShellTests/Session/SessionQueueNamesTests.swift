import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SessionQueueNamesTests {
  private let folder: TemporaryFolder
  private let credentials: [String: String]

  init() throws {
    folder = try TemporaryFolder()
    credentials = [
      "XDG_CACHE_HOME": folder.path, "GENESYS_CLOUD_HOST": "http://127.0.0.1:9",
      "GENESYS_CLOUD_CLIENT_ID": "id", "GENESYS_CLOUD_CLIENT_SECRET": "secret",
    ]
  }

  private func session(
    _ variables: [String: String]? = nil, isInteractive: Bool = true,
    state: SessionState = SessionState()
  ) -> Session {
    Session(
      on: .unheard, variables: variables ?? credentials, isInteractive: isInteractive,
      state: state)
  }

  private func keepNames() throws {
    let host = try ServiceHost(api: "http://127.0.0.1:9")
    let path = try #require(
      session().files.names(host: host.name, clientID: "id"))
    NamesFile(path: path, host: host.name, clientID: "id").write(QueueNames(.sample))
  }

  @Test func keptNamesServeBeforeSigningIn() throws {
    try keepNames()
    let session = session()
    #expect(session.queueNames?.count == 6)
    #expect(session.liveQueueNames == nil)
    #expect(session.memory.client == nil)
  }

  @Test func otherAccountsSeeNoneOfThem() throws {
    try keepNames()
    var other = credentials
    other["GENESYS_CLOUD_CLIENT_ID"] = "other"
    #expect(session(other).queueNames == nil)
    var token = credentials
    token["GENESYS_CLOUD_CLIENT_ID"] = nil
    token["GENESYS_CLOUD_ACCESS_TOKEN"] = "token"
    #expect(session(token).queueNames == nil)
  }

  @Test func signedOutThereAreNone() throws {
    try keepNames()
    let session = session()
    #expect(session.queueNames != nil)
    session.remember { $0.isSignedOut = true }
    #expect(session.queueNames == nil)
  }

  @Test func scriptsAndTheDemoKeepNone() throws {
    try keepNames()
    #expect(session(isInteractive: false).queueNames == nil)
    var state = SessionState()
    state.isDemo = true
    #expect(session(state: state).queueNames == nil)
  }

  @Test func namesReadSinceTakeTheirPlace() throws {
    try keepNames()
    var state = SessionState()
    state.directory = QueueDirectory([.support])
    #expect(session(state: state).queueNames?.count == 1)
  }

  @Test func forgettingTheOrganizationForgetsItsNamesAndFigures() {
    var state = SessionState.withDirectory
    state.queueNames = QueueNames(.sample)
    state.figures = ["q": QueueFigures([Aggregate.defaults[0]: .value(1)], at: .sample)]
      .compactMapValues { $0 }
    state.forgetOrganization()
    #expect(state.queueNames == nil)
    #expect(state.figures.isEmpty)
  }

  @Test func pollsTellFiguresAtAPromptOnly() {
    let snapshot = Snapshot.sample(["q-support": ["waiting": .value(3)]])
    let prompt = session()
    prompt.learn(snapshot)
    #expect(prompt.memory.figures["q-support"]?.waiting == 3)
    prompt.learn(.sample(["q-support": ["waiting": .value(9)]], interval: .daily))
    #expect(prompt.memory.figures["q-support"]?.waiting == 3)
    let script = session(isInteractive: false)
    script.learn(snapshot)
    #expect(script.memory.figures.isEmpty)
  }
}
