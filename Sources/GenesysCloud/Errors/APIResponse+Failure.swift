import FoundationEssentials

extension APIResponse {
  /// The error that an answer other than a success is.
  func failure() -> CloudError {
    let body = (try? JSONDecoder().decode(ErrorBody.self, from: body)) ?? ErrorBody()
    var failure = error(CloudError.Code(status: status))
    failure.message = body.message
    failure.serverCode = body.code
    failure.correlationID = correlationID ?? body.contextID
    failure.retryAfter = retryAfter
    if status == 403 { failure.permissions = body.permissions }
    return failure
  }

  /// An error about this answer.
  func error(_ code: CloudError.Code) -> CloudError {
    CloudError(
      code, status: status, method: request.method.rawValue, path: request.path, host: hostName,
      correlationID: correlationID)
  }
}
