/// `GET /channels/{id}`: where a channel's socket is connected. The address is the secret.
enum SocketRoutes {
  static func connect(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    guard cloud.isAlive(call.identifier, wall: call.wall) else { throw .notFound }
    guard call.request.header("Upgrade")?.lowercased() == "websocket" else {
      throw .badRequest("A channel is connected to with a WebSocket.")
    }
    return Response(status: 101, upgradesTo: call.identifier)
  }
}
