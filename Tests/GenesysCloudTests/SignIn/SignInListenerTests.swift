import FoundationEssentials
import Testing

@testable import GenesysCloud

struct SignInListenerTests {
  private static func signIn() throws -> PersonSignIn {
    PersonSignIn(host: try ServiceHost(api: "https://api.mypurecloud.ie"), clientID: "id & co")
  }

  /// Runs a test with a listener, and stops it.
  private static func listening(
    _ test: (SignInListener, PersonSignIn) async throws -> Void
  ) async throws {
    let signIn = try signIn()
    let listener = try await signIn.listen()
    do {
      try await test(listener, signIn)
    } catch {
      await listener.stop()
      throw error
    }
    await listener.stop()
  }

  @Test func addressHoldsChallengeAndStateAndNoVerifier() async throws {
    try await Self.listening { listener, signIn in
      #expect(
        listener.authorizeURL
          == "https://login.mypurecloud.ie/oauth/authorize?response_type=code"
          + "&client_id=id%20%26%20co&redirect_uri=http%3A%2F%2Flocalhost%3A\(listener.port)"
          + "&code_challenge=\(signIn.key.challenge)&code_challenge_method=S256"
          + "&state=\(signIn.state)")
      #expect(!listener.authorizeURL.contains(signIn.key.verifier.value))
    }
  }

  @Test func strayRequestsAreRefusedAndListeningGoesOn() async throws {
    try await Self.listening { listener, signIn in
      async let credentials = listener.credentials(
        within: .seconds(300), time: ManualTime.waiting)
      let port = listener.port
      #expect(RawRequest.get("/favicon.ico", port: port).hasPrefix("HTTP/1.1 404 "))
      #expect(RawRequest.get("/?code=evil&state=guess", port: port).hasPrefix("HTTP/1.1 400 "))
      #expect(
        RawRequest.answer(
          to: "POST /?code=evil&state=\(signIn.state) HTTP/1.1\r\nContent-Length: 0\r\n\r\n",
          port: port
        ).hasPrefix("HTTP/1.1 405 "))
      #expect(RawRequest.answer(to: "nonsense\r\n\r\n", port: port).hasPrefix("HTTP/1.1 400 "))
      let page = RawRequest.get("/?code=c0de&state=\(signIn.state)", port: port)
      #expect(page.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(page.contains("You can close this window."))
      #expect(page.contains("default-src 'none'"))
      #expect(!page.contains("c0de"))
      let found = try await credentials
      #expect(
        found
          == .person(
            clientID: "id & co",
            code: AuthorizationCode(
              value: Secret("c0de"), verifier: signIn.key.verifier,
              redirect: "http://localhost:\(port)")))
    }
  }

  @Test func onlyTheFirstReturnCounts() async throws {
    try await Self.listening { listener, signIn in
      for code in ["first", "second"] {
        _ = RawRequest.get("/?code=\(code)&state=\(signIn.state)", port: listener.port)
      }
      let found = try await listener.credentials(
        within: .seconds(300), time: ManualTime.waiting)
      guard case .person(_, let code) = found else {
        Issue.record("no person's credentials")
        return
      }
      #expect(code.value == Secret("first"))
    }
  }

  @Test func refusalIsThrownWithTheServersWords() async throws {
    try await Self.listening { listener, signIn in
      let page = RawRequest.get(
        "/?error=access_denied&error_description=no&state=\(signIn.state)", port: listener.port)
      #expect(page.contains("You are not signed in."))
      await #expect(
        throws: PersonSignInError.refused(code: "access_denied", description: "no")
      ) { try await listener.credentials(within: .seconds(300), time: ManualTime.waiting) }
    }
  }

  @Test func patienceEnds() async throws {
    try await Self.listening { listener, _ in
      let time = ManualTime()
      await #expect(throws: PersonSignInError.timedOut) {
        try await listener.credentials(within: .seconds(300), time: time.source)
      }
      #expect(time.sleeps == [.seconds(300)])
    }
  }

  @Test func cancellingEndsTheWait() async throws {
    try await Self.listening { listener, _ in
      let waiting = Task {
        try await listener.credentials(within: .seconds(300), time: ManualTime.waiting)
      }
      waiting.cancel()
      await #expect(throws: PersonSignInError.cancelled) { try await waiting.value }
    }
  }

  @Test func takenPortIsTold() async throws {
    try await Self.listening { listener, signIn in
      await #expect(
        throws: PersonSignInError.portUnavailable(
          listener.port, reason: "Address already in use")
      ) { _ = try await signIn.listen(port: listener.port) }
    }
  }

  @Test func afterTheStopNobodyListens() async throws {
    let signIn = try Self.signIn()
    let listener = try await signIn.listen()
    await listener.stop()
    #expect(RawRequest.get("/", port: listener.port).isEmpty)
  }
}

extension ManualTime {
  /// A time in which no sleep ends by itself.
  static let waiting = TimeSource(
    now: { Date(timeIntervalSince1970: 1_795_428_960) }, uptime: { .zero },
    sleep: { _ in try await Task.sleep(for: .seconds(3_600)) })
}
