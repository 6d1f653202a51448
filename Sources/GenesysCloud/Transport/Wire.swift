import AsyncHTTPClient
import FoundationEssentials
import NIOCore
import NIOHTTP1

/// Sends requests with a given authorization, within the budget, again where that helps, and keeps
/// what every answer tells beside its body: the state of the budget and the server's time.
final class Wire: Sendable {
  let host: ServiceHost
  let time: TimeSource
  let clock: ServerClock
  let notice: @Sendable (Notice) -> Void
  let budget: RequestBudget

  /// A fresh window may be told as 61 seconds long.
  private static let longestBudgetWait = Duration.seconds(61)

  private let transport: Transport
  private let requestTimeout: Duration
  private let retry: RetryRule
  private let trace: (@Sendable (TraceLine) -> Void)?

  init(
    host: ServiceHost, transport: Transport, requestTimeout: Duration, time: TimeSource,
    retry: RetryRule, budget: RequestBudget, notice: @escaping @Sendable (Notice) -> Void,
    trace: (@Sendable (TraceLine) -> Void)?
  ) {
    self.budget = budget
    self.host = host
    self.transport = transport
    self.requestTimeout = requestTimeout
    self.time = time
    self.retry = retry
    self.notice = notice
    self.trace = trace
    clock = ServerClock(time: time)
  }

  /// The answer to a request, which is a success.
  ///
  /// - Throws: the last attempt's error when no further attempt is due or allowed.
  func send(
    _ request: APIRequest, authorization: Secret?, attempts: inout Attempts
  ) async throws(CloudError) -> APIResponse {
    while true {
      // The HTTP client may have sent a request before it looks whether its task was cancelled.
      if Task.isCancelled { throw error(.cancelled, request) }
      attempts.send()
      let failure: CloudError
      do {
        return try await attempt(request, authorization: authorization, number: attempts.sent)
      } catch {
        failure = error
      }
      guard
        let wait = retry.wait(
          after: failure, retriesSoFar: attempts.retries, isRepeatable: request.isRepeatable),
        isAllowed(wait)
      else { throw failure }
      attempts.retry()
      notice(.waiting(seconds: wait.length / .seconds(1), cause: failure))
      do {
        try await time.sleep(wait.length)
      } catch {
        throw self.error(.cancelled, request)
      }
    }
  }

  /// A wait that the server asked for is beside the command's time; a back-off is part of it.
  private func isAllowed(_ wait: RetryRule.Wait) -> Bool {
    guard let allowance = Deadline.allowance else { return true }
    let start = time.uptime()
    switch wait {
    case .asked(let length): allowance.excuse(from: start, to: start + length)
    case .backOff: break
    }
    return start + wait.length < allowance.end
  }

  private func attempt(
    _ request: APIRequest, authorization: Secret?, number: Int
  ) async throws(CloudError) -> APIResponse {
    let pass = try await pass(for: request)
    let start = time.uptime()
    let limit = min(requestTimeout, Deadline.current.map { $0 - start } ?? requestTimeout)
    guard limit > .zero else {
      if let pass { budget.unanswered(pass) }
      throw error(.requestTimedOut, request)
    }
    let proxy = transport.proxy(to: base(of: request))
    do {
      let (head, body) = try await transport.exchange(
        wireRequest(request, authorization: authorization), through: proxy, limit: limit)
      let response = APIResponse(
        status: Int(head.status.code), headers: head.headers.map { ($0.name, $0.value) },
        body: Data(body.readableBytesView), request: request, hostName: hostName(request),
        clock: clock)
      traced(request, response, since: start, number)
      if let pass { budget.answered(pass, by: response) }
      guard (200...299).contains(response.status) else { throw response.failure() }
      return response
    } catch let error as CloudError {
      throw error
    } catch {
      if let pass { budget.unanswered(pass) }
      traced(request, nil, since: start, number)
      throw trouble(error, with: request, through: proxy)
    }
  }

  /// The right to send a request; `nil` for one that no budget counts, as sign-in's.
  private func pass(for request: APIRequest) async throws(CloudError) -> BudgetPass? {
    guard request.destination == .api else { return nil }
    let isStatistics = request.path == StatisticsEndpointSource.path
    let pass = try await budget.pass(isStatistics: isStatistics) {
      (wait, length) throws(CloudError) in
      guard length <= Self.longestBudgetWait else {
        var refusal = error(.budgetSpent, request)
        refusal.retryAfter = length
        throw refusal
      }
      let start = time.uptime()
      Deadline.allowance?.excuse(from: start, to: start + length)
      if wait.reason != .probe { notice(.awaitingBudget(seconds: length / .seconds(1))) }
    }
    guard let pass else { throw error(.cancelled, request) }
    return pass
  }

  /// What a failure on the way to the server means; through a proxy it may be the proxy's.
  private func trouble(
    _ error: any Error, with request: APIRequest, through proxy: Proxy?
  ) -> CloudError {
    let code = CloudError.Code(trouble: error)
    guard let proxy else { return self.error(code, request) }
    var trouble = self.error(code.behindProxy, request)
    if trouble.code.isProxyTrouble { trouble.host = proxy.name }
    return trouble
  }

  private func wireRequest(_ request: APIRequest, authorization: Secret?) -> HTTPClientRequest {
    var wireRequest = HTTPClientRequest(url: base(of: request) + request.path)
    wireRequest.method = HTTPMethod(rawValue: request.method.rawValue)
    wireRequest.headers = [
      "Accept": "application/json",
      "Accept-Encoding": "gzip",
      "User-Agent": Release.userAgent,
    ]
    // A person's sign-in has none: its code says enough.
    if let authorization {
      wireRequest.headers.add(name: "Authorization", value: authorization.value)
    }
    if let body = request.body {
      wireRequest.headers.add(name: "Content-Type", value: request.contentType)
      wireRequest.body = .bytes(ByteBuffer(bytes: body))
    }
    return wireRequest
  }

  private func traced(
    _ request: APIRequest, _ response: APIResponse?, since start: Duration, _ attempt: Int
  ) {
    trace?(
      TraceLine(
        method: request.method.rawValue, path: request.toldPath, status: response?.status,
        milliseconds: (time.uptime() - start) / .milliseconds(1),
        correlationID: response?.correlationID, attempt: attempt))
  }

  private func error(_ code: CloudError.Code, _ request: APIRequest) -> CloudError {
    CloudError(
      code, method: request.method.rawValue, path: request.toldPath, host: hostName(request))
  }

  private func base(of request: APIRequest) -> String {
    request.destination == .login ? host.login : host.api
  }

  private func hostName(_ request: APIRequest) -> String {
    request.destination == .login ? host.loginName : host.name
  }
}
