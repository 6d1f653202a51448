import FoundationEssentials

/// `GET /oauth/authorize`: where a browser is sent. The simulated person decides at once.
enum AuthorizeRoutes {
  static func authorize(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    let request = call.request
    guard request.parameter("client_id") == cloud.configuration.personClientID else {
      throw .badRequest("invalid_client: client not found")
    }
    // To an address that is not the client's nothing is ever sent, not even an error.
    guard let redirect = request.parameter("redirect_uri"), isLoopback(redirect) else {
      throw .badRequest("redirect_uri_mismatch: the address is not the client's")
    }
    let answer = try outcome(request, redirect, call.wall, &cloud)
    let state = request.parameter("state").map { [("state", $0)] } ?? []
    let query = (answer + state)
      .map { "\($0.0)=\(Request.encoded($0.1))" }.joined(separator: "&")
    let separator = redirect.contains("?") ? "&" : "?"
    return Response(status: 302, headers: [("Location", redirect + separator + query)])
  }

  private static func outcome(
    _ request: Request, _ redirect: String, _ wall: Milliseconds, _ cloud: inout Cloud
  ) throws(Refusal) -> [(String, String)] {
    func failure(_ error: String, _ text: String) -> [(String, String)] {
      [("error", error), ("error_description", text)]
    }
    guard request.parameter("response_type") == "code" else {
      return failure("unsupported_response_type", "the response type must be code")
    }
    let challenge = request.parameter("code_challenge") ?? ""
    guard challenge.utf8.count == 43, request.parameter("code_challenge_method") == "S256" else {
      return failure("invalid_pkce_package", "a code challenge by S256 is needed")
    }
    guard !cloud.configuration.personDenies else {
      return failure("access_denied", "the person has denied access")
    }
    return [("code", cloud.consent(challenge: challenge, redirect: redirect, wall: wall))]
  }

  /// Plain http to this machine, on any port: what the client has registered.
  private static func isLoopback(_ address: String) -> Bool {
    guard let url = URL(string: address), url.scheme == "http" else { return false }
    return ["127.0.0.1", "localhost", "::1", "[::1]"].contains(url.host() ?? "")
  }
}
