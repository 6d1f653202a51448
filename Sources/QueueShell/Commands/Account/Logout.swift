import ArgumentParser
import GenesysCloud

/// Revokes the token at the server and forgets it.
struct Logout: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Revoke the token at the server and forget it.")

  static let example = "logout"

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let isSignedIn = session.memory.rehearsal?.isSignedIn ?? false
    session.forgetPlanned { $0.isSignedOut = true }
    return isSignedIn ? [PlannedCall(.revocation)] : []
  }

  func run(in session: Session) async throws -> Answer {
    let memory = session.memory
    guard let client = memory.client else {
      session.remember { $0.isSignedOut = true }
      return Answer(notes: ["Not signed in."])
    }
    var answer = Answer(notes: ["Signed out of \(client.host.name)."])
    do {
      if client.tokenStatus != nil { try await client.tokens.revoke() }
    } catch {
      // Forgotten here all the same: a server out of reach must not keep the user signed in.
      answer.shortfalls = [
        ShellError(
          "The token was forgotten but not revoked. " + ShellError(explaining: error).message,
          status: .failed)
      ]
    }
    await client.shutdown()
    session.remember { state in
      state.forgetOrganization()
      state.account = nil
      state.isSignedOut = true
      state.selection = Selection()
      state.previousSelection = Selection()
    }
    return answer
  }
}
