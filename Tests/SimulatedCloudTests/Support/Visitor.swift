import FoundationEssentials

@testable import SimulatedCloud

/// A client of a cloud without sockets, signed in, at a moment of its choice.
struct Visitor {
  /// 2026-11-23T10:16:00.000Z, a Monday.
  static let moment: Milliseconds = 1_795_428_960_000

  private static let everyday = warm(.everyday)
  private static let surge = warm(.surge)

  var cloud: Cloud
  var now = Visitor.moment
  var wall = Visitor.moment
  var token = ""

  /// A visitor of a cloud whose history is made already, for that takes a while.
  static func signedIn(_ scenario: Scenario = .everyday) -> Visitor {
    var visitor = Visitor(cloud: scenario == .surge ? surge : everyday)
    visitor.signIn()
    return visitor
  }

  static func signedIn(_ change: (inout Configuration) -> Void) -> Visitor {
    var configuration = Configuration()
    change(&configuration)
    var visitor = Visitor(cloud: Cloud(configuration, start: moment, localTime: .utc))
    visitor.signIn()
    return visitor
  }

  private static func warm(_ scenario: Scenario) -> Cloud {
    var configuration = Configuration()
    configuration.scenario = scenario
    var cloud = Cloud(configuration, start: moment, localTime: .utc)
    _ = cloud.centre(at: moment)
    return cloud
  }

  var centre: ContactCentre {
    var cloud = cloud
    return cloud.centre(at: now)
  }

  mutating func signIn() {
    token = JSON(text: askForToken().body)?["access_token"]?.string ?? ""
  }

  mutating func askForToken(
    _ form: String = "grant_type=client_credentials", basic: String? = nil
  ) -> Response {
    let pair = basic ?? "\(cloud.configuration.clientID):\(cloud.configuration.clientSecret)"
    let encoded = Data(pair.utf8).base64EncodedString()
    return send(
      Request(
        "POST", "/oauth/token", headers: [("Authorization", "Basic \(encoded)")],
        body: Array(form.utf8)))
  }

  mutating func send(_ uri: String) -> Response { send("GET", uri) }

  mutating func send(_ method: String, _ uri: String, body: String = "") -> Response {
    send(
      Request(
        method, uri,
        headers: [("authorization", "Bearer \(token)"), ("Content-Type", "application/json")],
        body: Array(body.utf8)))
  }

  mutating func send(_ request: Request) -> Response {
    switch cloud.deliver(request, now: now, wall: wall) {
    case .now(let response), .late(let response, _), .cutOff(let response): response
    case .never, .reset: Response(status: 0)
    }
  }

  mutating func get(_ uri: String) -> JSON { JSON(text: send(uri).body) ?? .null }

  mutating func post(_ uri: String, _ body: String) -> JSON {
    JSON(text: send("POST", uri, body: body).body) ?? .null
  }
}

extension LocalTime {
  static let utc = LocalTime { _ in 0 }
}

extension JSON {
  var integer: Int64? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  var names: [String] {
    guard case .object(let fields) = self else { return [] }
    return fields.map(\.name)
  }

  /// The strings of one field of all elements.
  func column(_ name: String) -> [String] { (array ?? []).compactMap { $0[name]?.string } }
}

extension String {
  func replacing(_ part: String, with other: String) -> String {
    firstRange(of: part).map { self[..<$0.lowerBound] + other + self[$0.upperBound...] } ?? self
  }
}
