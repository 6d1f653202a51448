extension Session {
  /// Before the first prompt, what there is to do for somebody who has no credentials at hand; with
  /// them nothing has to be said.
  func greet() {
    let isFirst = remember { state in
      defer { state.isGreeted = true }
      return !state.isGreeted
    }
    guard isFirst, isInteractive, isSignedOutForWant else { return }
    note(
      """
      Not signed in: `login` asks for what it needs,
      GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET sign in by themselves,
      and `queuesh --demo` tries it without an account.
      """)
  }

  /// Whether a command would find nothing to sign in with. A region that is none is told by the
  /// command that needs it.
  private var isSignedOutForWant: Bool {
    let memory = memory
    guard memory.client == nil, memory.account == nil, !memory.isDemo else { return false }
    do {
      return try memory.request.account(in: environment) == nil
    } catch {
      return false
    }
  }
}
