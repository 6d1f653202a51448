import Testing

@testable import GenesysCloud

struct SignInRedirectTests {
  private static let state = "st-ate_1.x"

  @Test(
    "A return with the state brings code or refusal",
    arguments: [
      ("/?code=abc&state=st-ate_1.x", SignInRedirect.code(Secret("abc"))),
      ("?state=st-ate_1.x&code=a%2Bb%3D", .code(Secret("a+b="))),
      ("/?code=abc&state=st-ate_1.x&session=9", .code(Secret("abc"))),
      ("/?error=access_denied&state=st-ate_1.x", .refusal(code: "access_denied", description: nil)),
      (
        "/?error=server_error&error_description=not%20now&state=st-ate_1.x",
        .refusal(code: "server_error", description: "not now")
      ),
    ])
  func accepted(uri: String, redirect: SignInRedirect) throws {
    #expect(try SignInRedirect(method: "GET", uri: uri, state: Self.state) == redirect)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      ("POST", "/?code=abc&state=st-ate_1.x", SignInRedirect.Stray.method),
      ("HEAD", "/?code=abc&state=st-ate_1.x", .method),
      ("GET", "/favicon.ico", .path), ("GET", "/x?code=abc&state=st-ate_1.x", .path),
      ("GET", "//?code=abc&state=st-ate_1.x", .path),
      ("GET", "/", .state), ("GET", "/?code=abc", .state), ("GET", "/?code=abc&state=", .state),
      ("GET", "/?code=abc&state=st-ate_1.y", .state),
      ("GET", "/?code=abc&state=st-ate_1.xx", .state),
      ("GET", "/?code=abc&state=st-ate_1.x&state=st-ate_1.x", .state),
      ("GET", "/?state=st-ate_1.x", .content), ("GET", "/?code=&state=st-ate_1.x", .content),
      ("GET", "/?code=a&code=b&state=st-ate_1.x", .content),
    ])
  func refused(method: String, uri: String, stray: SignInRedirect.Stray) {
    #expect(throws: stray) {
      try SignInRedirect(method: method, uri: uri, state: Self.state)
    }
  }
}
