import NIOCore
import NIOHTTP1

/// One connection to the sign-in listener: answers one request with a page and closes.
///
/// Used on its event loop only.
final class SignInHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let state: String
  private let arrived: @Sendable (SignInRedirect) -> Void
  private var head: HTTPRequestHead?

  init(state: String, arrived: @escaping @Sendable (SignInRedirect) -> Void) {
    self.state = state
    self.arrived = arrived
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      self.head = nil
      answer(head, context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    do throws(SignInRedirect.Stray) {
      let redirect = try SignInRedirect(method: head.method.rawValue, uri: head.uri, state: state)
      let text =
        switch redirect {
        case .code: "You are signed in. You can close this window."
        case .refusal: "You are not signed in. You can close this window."
        }
      // Told once the page is out, as the listener ends with it, and before the browser can see that
      // it was answered: another return that it then begins comes second.
      send(.ok, text, context) { [arrived] in arrived(redirect) }
    } catch {
      let status: HTTPResponseStatus =
        switch error {
        case .method: .methodNotAllowed
        case .path: .notFound
        case .state, .content: .badRequest
        }
      send(status, "This is not the sign-in that is waited for.", context) {}
    }
  }

  /// A page that repeats nothing of the request and loads nothing.
  private func send(
    _ status: HTTPResponseStatus, _ text: String, _ context: ChannelHandlerContext,
    then: @escaping () -> Void
  ) {
    let page = """
      <!doctype html>
      <html lang="en"><meta charset="utf-8"><title>queuesh</title><p>\(text)</p></html>

      """
    let head = HTTPResponseHead(
      version: .http1_1, status: status,
      headers: [
        "Content-Type": "text/html; charset=utf-8", "Content-Length": "\(page.utf8.count)",
        "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'",
        // The address holds the code.
        "Referrer-Policy": "no-referrer", "Connection": "close",
      ])
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: page)))), promise: nil)
    let end = context.writeAndFlush(wrapOutboundOut(.end(nil)))
    end.assumeIsolated().whenComplete { _ in
      then()
      context.close(promise: nil)
    }
  }
}
