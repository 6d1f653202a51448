import FoundationEssentials

extension APIResponse {
  /// The error that an answer other than a success is.
  func failure() -> CloudError {
    let body = (try? JSONDecoder().decode(ErrorBody.self, from: body)) ?? ErrorBody()
    var failure = error(code(body))
    failure.message = body.message
    failure.serverCode = body.code
    failure.correlationID = correlationID ?? body.contextID
    failure.retryAfter = retryAfter
    if status == 403 { failure.permissions = body.permissions }
    return failure
  }

  /// Whether the body is a web page, which the API never answers with.
  var isWebPage: Bool {
    let blanks = [UInt8](" \t\r\n".utf8) + [0xEF, 0xBB, 0xBF]
    return body.first { !blanks.contains($0) } == UInt8(ascii: "<")
  }

  private func code(_ body: ErrorBody) -> CloudError.Code {
    switch (status, body.code) {
    // These two are acted on whoever said so.
    case (429, _): .rateLimited
    case (401, "credentials.expired"): .tokenExpired
    case (401, "ip.not.authorized"): .addressNotAllowed
    case (401, _): .tokenRejected
    default: isWebPage ? .webPage : CloudError.Code(status: status)
    }
  }

  /// An error about this answer.
  func error(_ code: CloudError.Code) -> CloudError {
    CloudError(
      code, status: status, method: request.method.rawValue, path: request.toldPath, host: hostName,
      correlationID: correlationID)
  }
}
