import FoundationEssentials
import SimulatedCloud
import TerminalModel
import Testing

/// A typed secret is nowhere afterwards: not on the screen, not in a trace, not in any file.
@Suite(.timeLimit(.minutes(1)))
struct SecretTests {
  @Test func aTypedSecretLeavesNoTrace() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let secret = Configuration().clientSecret
    let environment = home.environment(nil, ["GENESYS_CLOUD_HOST": cloud.host])
    let session = try TerminalSession(Program(["--verbose"], environment: environment))
    #expect(await session.waitForPrompt("queuesh> "))
    let prompt = "Demo> "
    session.type("login\r")
    #expect(await session.waitForPrompt("Client id: "))
    session.type("\(Configuration().clientID)\r")
    #expect(await session.waitForPrompt("Client secret: "))
    session.type("\(secret)\r")
    #expect(await session.wait { $0.text.contains("Organisation") && $0.lineAtCursor == prompt })
    session.type("stats Support\r")
    #expect(await session.wait { $0.text.contains("AVG WAIT") && $0.lineAtCursor == prompt })
    session.type("login --client-secret \(secret.prefix(11))\r")
    #expect(await session.wait { $0.text.contains("never taken from an argument") })
    session.type("export GENESYS_CLOUD_CLIENT_SECRET=\(secret.prefix(11))\r")
    #expect(await session.wait { $0.text.contains("no command \"export\"") })
    session.type("history\r")
    #expect(await session.wait { $0.text.contains("COMMAND") && $0.lineAtCursor == prompt })
    session.type("exit\r")
    #expect(await session.ended() == 0)
    await cloud.stop()

    #expect(session.everything.contains("# POST /oauth/token 200"))
    #expect(!session.everything.contains(secret))
    let files = home.files()
    #expect(files.contains { $0.text.contains("stats Support") })
    for file in files {
      #expect(file.mode == 0o600, "\(file.path)")
      #expect(!file.text.contains(secret.prefix(11)), "\(file.path)")
      #expect(!file.text.contains(Configuration().clientID), "\(file.path)")
    }
  }

  @Test func aSecretFileThatOthersCanReadIsRefused() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let file = home.write(Configuration().clientSecret, to: "secret")
    let environment = home.environment(nil, ["GENESYS_CLOUD_HOST": cloud.host])
    let arguments = ["login", "--client-id", Configuration().clientID, "--secret-file", file]
    home.allow(0o644, file)
    let refused = try await Program(arguments, environment: environment).run()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("chmod 600"))
    home.allow(0o600, file)
    let taken = try await Program(arguments, environment: environment).run()
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.contains("Demo"))
    await cloud.stop()
  }
}
