import FoundationEssentials
import Glibc
import SimulatedCloud
import Testing

/// `login --user` from the address on stderr over the browser's return to the first figures.
@Suite(.timeLimit(.minutes(1)))
struct PersonSignInTests {
  private static let commands = "login --user\nwhoami --format json\nstats Support\n"

  private static func started(
    _ cloud: SimulatedCloud, _ home: Home, _ arguments: [String] = [], client: String? = nil
  ) throws -> RunningProgram {
    let environment = home.environment(
      nil,
      [
        "GENESYS_CLOUD_HOST": cloud.host,
        "GENESYS_CLOUD_CLIENT_ID": client ?? Configuration().personClientID,
      ])
    let program = try RunningProgram(Program(arguments, environment: environment))
    program.write(commands)
    program.closeInput()
    return program
  }

  /// The address that the program tells.
  private static func address(of program: RunningProgram) async throws -> String {
    await program.waitForErrors("Ctrl-C gives up.")
    let lines = program.errorsSoFar.split(separator: "\n")
    return String(try #require(lines.first { $0.hasPrefix("  http://") }).dropFirst(2))
  }

  @Test func aPersonSignsInWithABrowser() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let program = try Self.started(cloud, home, ["--verbose"])
    let address = try await Self.address(of: program)
    #expect(address.hasPrefix("\(cloud.host)/oauth/authorize?response_type=code&client_id="))
    let page = PlayedBrowser.open(address)
    #expect(page.status == "HTTP/1.1 200 OK")
    #expect(page.text.contains("You are signed in. You can close this window."))
    let finished = await program.finished()
    await cloud.stop()
    #expect(finished.status == 0, "\(finished.errors)")
    #expect(finished.output.contains(#""grant": "CODE""#))
    #expect(finished.output.contains(" [Real-Time] Support | Waiting: "))
    for secret in ["code_verifier", "access_token", "refresh_token", "&code=", "?code="] {
      #expect(!finished.errors.contains(secret))
    }
  }

  @Test func aPersonWhoSaysNoIsNotSignedIn() async throws {
    var configuration = Configuration()
    configuration.personDenies = true
    let cloud = try await SimulatedCloud.start(configuration)
    let home = Home()
    let program = try Self.started(cloud, home)
    let page = PlayedBrowser.open(try await Self.address(of: program))
    #expect(page.text.contains("You are not signed in."))
    let finished = await program.finished()
    await cloud.stop()
    #expect(finished.status == 2)
    #expect(finished.errors.contains(#"stdin:1: The sign-in was refused: "access_denied"."#))
    #expect(finished.errors.contains("  Try: login --user"))
  }

  @Test func aForgedReturnChangesNothing() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let program = try Self.started(cloud, home)
    let address = try await Self.address(of: program)
    let port = try #require(
      address.split(separator: "localhost%3A").last?.prefix { $0.isNumber })
    let forged = PlayedBrowser.open("http://127.0.0.1:\(port)/?code=mine&state=guessed")
    #expect(forged.status == "HTTP/1.1 400 Bad Request")
    _ = PlayedBrowser.open(address)
    let finished = await program.finished()
    await cloud.stop()
    #expect(finished.status == 0, "\(finished.errors)")
  }

  @Test func ctrlCGivesUp() async throws {
    let cloud = try await Clouds.still()
    let home = Home()
    let program = try Self.started(cloud, home)
    _ = try await Self.address(of: program)
    program.interrupt()
    let finished = await program.finished()
    await cloud.stop()
    #expect(finished.status == 130)
    #expect(finished.output.isEmpty)
  }
}
