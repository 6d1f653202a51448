import ArgumentParser
import GenesysCloud

/// Organisation, client, region, token life, rights and budget.
struct Whoami: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoami",
    abstract: "Show who is signed in, where, for how long, and with which rights.")

  static let example = "whoami --format json"

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let isNew = session.remember { state in
      defer { state.rehearsal?.hasOrganization = true }
      return state.rehearsal?.hasOrganization == false
    }
    let rights = Rights.permissions.map { _ in PlannedCall(.permittedDivisions) }
    return try session.plannedSignIn() + [PlannedCall(.token)]
      + (isNew ? [PlannedCall(.organization)] : []) + rights
      + [PlannedCall(.divisions, isConditional: true)]
  }

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
