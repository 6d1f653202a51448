/// Notification channels and their subscriptions.
enum ChannelRoutes {
  static func create(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    .json(entity(cloud.channels.open(for: call.token, at: call.wall), cloud))
  }

  /// "Channel Ids for other access tokens will not be shown, but will be presented to show their
  /// existence."
  static func list(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    let scope = call.request.parameter("includechannels") ?? "token"
    guard ["token", "oauthclient"].contains(scope) else {
      throw .badParameter("includechannels", scope, "must be token or oauthclient")
    }
    let channels = cloud.channels.all(of: call.token.clientID).compactMap { channel -> JSON? in
      if channel.token == call.token.text { return entity(channel, cloud) }
      return scope == "token" ? nil : ["expires": .string(channel.endsAt.iso8601)]
    }
    return .json(["entities": .array(channels)])
  }

  static func verify(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    _ = try channel(call, cloud)
    return Response(status: 200)
  }

  static func subscriptions(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    let names = try channel(call, cloud).names
    return .json(["entities": .array(names.map { topic($0, call.identifier) })])
  }

  static func add(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    try subscribe(call, &cloud, replacing: false)
  }

  static func replace(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    try subscribe(call, &cloud, replacing: true)
  }

  static func clear(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    _ = try channel(call, cloud)
    cloud.channels.update(call.identifier) { $0.clear() }
    return Response(status: 200)
  }

  private static func subscribe(
    _ call: Call, _ cloud: inout Cloud, replacing: Bool
  ) throws(Refusal) -> Response {
    _ = try channel(call, cloud)
    let names = try names(call)
    let request = SubscriptionRequest(
      names, of: cloud.organisation, granted: cloud.configuration.permissions)
    let ignores = try call.flag("ignoreErrors") ?? false
    if !ignores, let refusal = request.firstRefusal { throw refusal }
    try cloud.subscribe(
      call.identifier, to: request.permitted, replacing: replacing, now: call.now,
      wall: call.wall)
    return .json([
      "entities": .array(
        request.verdicts.map { topic($0.name, call.identifier, ignores ? $0 : nil) })
    ])
  }

  private static func names(_ call: Call) throws(Refusal) -> [String] {
    guard let values = try call.json()?.array else {
      throw .badRequest("The request could not be understood: the body is not a JSON array.")
    }
    var names: [String] = []
    for value in values {
      guard let name = value["id"]?.string else {
        throw .badRequest("[id] must not be empty", code: "constraint.validation")
      }
      names.append(name)
    }
    return names
  }

  /// Other clients' channels are as good as unknown.
  private static func channel(
    _ call: Call, _ cloud: Cloud
  ) throws(Refusal) -> NotificationChannel {
    guard let channel = cloud.channels[call.identifier],
      channel.clientID == call.token.clientID, call.wall < channel.endsAt
    else { throw .notFound }
    return channel
  }

  private static func entity(_ channel: NotificationChannel, _ cloud: Cloud) -> JSON {
    [
      "connectUri": .string("ws://127.0.0.1:\(cloud.port)/channels/\(channel.id)"),
      "id": .string(channel.id), "expires": .string(channel.endsAt.iso8601),
    ]
  }

  private static func topic(
    _ name: String, _ channel: String, _ verdict: SubscriptionRequest.Verdict? = nil
  ) -> JSON {
    .object(present: [
      ("id", .string(name)),
      ("state", verdict.map { .string($0.refusal == nil ? "Permitted" : "Rejected") }),
      ("rejectionReason", (verdict?.refusal?.message).map(JSON.string)),
      ("missingPermissions", (verdict?.refusal?.missingPermissions).map(JSON.strings)),
      ("selfUri", .string("/api/v2/notifications/channels/\(channel)/subscriptions")),
    ])
  }
}
