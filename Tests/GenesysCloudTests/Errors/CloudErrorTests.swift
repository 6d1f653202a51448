import Testing

@testable import GenesysCloud

struct CloudErrorTests {
  @Test func apiBodyGivesMessageCodeAndContext() {
    let body = """
      {"message":"Not there","code":"not.found","status":404,"contextId":"c-1","details":[],
       "errors":[],"messageParams":{}}
      """
    let error = APIResponse.answer(404, [:], body).failure()
    #expect(
      error
        == CloudError(
          .notFound, status: 404, method: "GET", path: "/path", host: "api.example.com",
          message: "Not there", serverCode: "not.found", correlationID: "c-1"))
  }

  @Test func correlationHeaderComesBeforeTheBodysContext() {
    let body = #"{"contextId":"body"}"#
    let old = ["ININ-Correlation-Id": "old", "Genesys-Correlation-Id": "new"]
    #expect(APIResponse.answer(500, old, body).failure().correlationID == "old")
    let new = ["genesys-correlation-id": "new"]
    #expect(APIResponse.answer(500, new, body).failure().correlationID == "new")
    #expect(APIResponse.answer(500, [:], body).failure().correlationID == "body")
  }

  @Test func missingPermissionsAreReadFromTheParameters() {
    let body = """
      {"message":"You must have one of: [a:b:c]","code":"missing.any.permissions","status":403,
       "messageParams":{"permissions":"[analytics:queueObservation:view, routing:queue:*]","n":3}}
      """
    #expect(
      APIResponse.answer(403, [:], body).failure().permissions
        == ["analytics:queueObservation:view", "routing:queue:*"])
  }

  @Test func missingPermissionsAreReadFromTheMessageOtherwise() {
    let body = #"{"message":"You are missing the following permission(s): routing:queue:view."}"#
    #expect(APIResponse.answer(403, [:], body).failure().permissions == ["routing:queue:view"])
    #expect(APIResponse.answer(404, [:], body).failure().permissions.isEmpty)
    let none = #"{"message":"Not at 10:15:30, see https://example.com: denied"}"#
    #expect(APIResponse.answer(403, [:], none).failure().permissions.isEmpty)
  }

  @Test(arguments: [
    "", "Bad gateway", "null", "[]", #""text""#,
    #"{"message":7,"code":null,"contextId":[],"messageParams":"x"}"#,
  ])
  func bodyOfAnotherKindGivesNoWords(_ body: String) {
    let error = APIResponse.answer(403, [:], body).failure()
    #expect(error.code == .forbidden)
    #expect(error.message == nil)
    #expect(error.serverCode == nil)
    #expect(error.correlationID == nil)
    #expect(error.permissions.isEmpty)
  }

  @Test(arguments: [
    (400, CloudError.Code.invalidRequest), (401, .tokenRejected), (403, .forbidden),
    (404, .notFound), (429, .rateLimited), (500, .serverFailed), (504, .serverFailed),
    (599, .serverFailed), (302, .unexpectedStatus), (408, .timedOutAtServer),
    (409, .conflict), (413, .tooLarge), (415, .unsupportedMediaType), (418, .unexpectedStatus),
    (600, .unexpectedStatus),
  ])
  func statusGivesTheCode(_ status: Int, _ code: CloudError.Code) {
    #expect(APIResponse.answer(status).failure().code == code)
  }

  @Test(arguments: [
    ("5", Duration.seconds(5)), ("0", .zero), ("1.5", .seconds(1.5)),
    ("Mon, 23 Nov 2026 10:16:30 GMT", .seconds(30)), ("Mon, 23 Nov 2026 10:00:00 GMT", .zero),
  ])
  func retryAfterIsSecondsOrADate(_ text: String, _ wait: Duration) {
    #expect(APIResponse.answer(429, ["Retry-After": text]).failure().retryAfter == wait)
  }

  @Test(arguments: ["", "soon", "-5", "nan", "inf", "Mon, 23 Nov 2026"])
  func otherRetryAfterIsNone(_ text: String) {
    #expect(APIResponse.answer(429, ["Retry-After": text]).failure().retryAfter == nil)
  }

  @Test func hugeRetryAfterIsKeptInRange() {
    let error = APIResponse.answer(429, ["Retry-After": "99999999999999999999"]).failure()
    #expect(error.retryAfter == .seconds(1_000_000_000))
  }

  @Test func connectionTroubleIsWhatGotNoAnswerOrNoSignIn() {
    let trouble = CloudError.Code.allCases.filter { CloudError($0).isConnectionTrouble }
    #expect(
      trouble == [
        .invalidProxy, .invalidAuthorities, .connectionRefused, .hostNotFound, .connectTimedOut,
        .requestTimedOut, .connectionBroken,
        .truncated, .proxyUnreachable, .proxyRefused, .proxyCredentials, .malformedAnswer,
        .untrustedCertificate, .certificateForAnotherName, .tlsFailed, .unknownClient,
        .wrongSecret, .tokenRejected, .tokenExpired, .addressNotAllowed,
      ])
    #expect(CloudError(.serverFailed, path: "/oauth/token").isConnectionTrouble)
  }

  @Test func textIsNotJSONAndOtherJSONIsAnotherShape() {
    #expect(
      throws: CloudError(
        .notJSON, status: 200, method: "GET", path: "/path", host: "api.example.com")
    ) {
      try APIResponse.answer(200, [:], "Sign in").decode(Organization.self)
    }
    for body in ["[]", "3", "{}", #"{"id":7}"#] {
      let error = #expect(throws: CloudError.self) {
        try APIResponse.answer(200, [:], body).decode(Organization.self)
      }
      #expect(error?.code == .unexpectedShape)
    }
  }

  @Test(arguments: [200, 302, 400, 403, 404, 500, 502])
  func pageIsAPageWhateverItsStatus(_ status: Int) {
    let answer = APIResponse.answer(status, [:], "\u{FEFF}\r\n <!DOCTYPE html><html></html>")
    let error =
      status == 200
      ? #expect(throws: CloudError.self) { try answer.decode(Organization.self) } : answer.failure()
    #expect(error?.code == .webPage)
    #expect(error?.status == status)
  }

  @Test func pageChangesNothingOfWhatIsActedOn() {
    #expect(APIResponse.answer(401, [:], "<html>").failure().code == .tokenRejected)
    #expect(APIResponse.answer(429, [:], "<html>").failure().code == .rateLimited)
  }

  @Test func successWithoutABodyIsNotAnAnswer() {
    let error = #expect(throws: CloudError.self) {
      try APIResponse.answer().decode(Organization.self)
    }
    #expect(error?.code == .emptyBody)
  }

  @Test(arguments: [
    ("bad.credentials", CloudError.Code.tokenRejected), ("credentials.expired", .tokenExpired),
    ("ip.not.authorized", .addressNotAllowed), ("unauthorized", .tokenRejected),
  ])
  func refusalOfATokenSaysWhy(_ serverCode: String, _ code: CloudError.Code) {
    let error = APIResponse.answer(401, [:], #"{"code":"\#(serverCode)"}"#).failure()
    #expect(error.code == code)
  }
}
