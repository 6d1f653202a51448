import ArgumentParser
import GenesysCloud

/// Organisation, client, region, token life, rights and budget.
struct Whoami: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami",
    abstract: "Show who is signed in, where, for how long, and with which rights.")

  static let example = "whoami --format json"

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let client = try await session.client()
    let info = try await client.tokens.me()
    if session.memory.organization == nil {
      let organization = try await client.organizations.me()
      session.remember { $0.organization = organization }
    }
    let rights = await Rights.read(through: client)
    // Names for what the token tells by id; without them the ids do.
    let divisions = info.roleDivisions.isEmpty ? [] : (try? await client.divisions.all()) ?? []
    return .listing(
      Identity(of: session, token: info, divisions: divisions, rights: rights).listing)
  }
}
