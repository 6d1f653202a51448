/// Who is signed in, and where.
enum IdentityRoutes {
  static func token(_ call: Call) -> Response {
    let organisation: JSON = [
      "id": .string(call.organisation.id), "name": .string(call.organisation.name),
    ]
    let isPerson = call.token.grant == .code
    let roles = JSON.array(
      call.organisation.divisions.map {
        ["roleId": .string(StableID.role(0)), "divisionId": .string($0.id)]
      })
    return .json([
      "organization": organisation,
      "homeOrganization": organisation,
      "authorizedScope": .strings(isPerson ? ["analytics", "routing", "notifications"] : []),
      // Seen in a live answer to client credentials, though in no SDK's model.
      "authenticatedUser": isPerson
        ? ["id": .string(StableID.user(0)), "name": .string(Organisation.agentName(0))] : .null,
      "OAuthClient": [
        "id": .string(call.token.clientID), "name": "Simulated client", "scope": [],
        "roleDivisions": isPerson ? [] : roles, "state": "active",
        "authorizedGrantType": .string(call.token.grant.rawValue),
        "organization": organisation,
      ],
    ])
  }

  static func organisation(_ call: Call) -> Response {
    .json([
      "id": .string(call.organisation.id),
      "name": .string(call.organisation.name),
      "defaultLanguage": "en-us",
      "defaultCountryCode": "GB",
      "thirdPartyOrgName": "demo",
      "domain": "demo.example",
      "version": 12,
      "state": "active",
      "voicemailEnabled": false,
      "productPlatform": "PureCloud",
      "features": ["chat": true, "contactCenter": true, "purecloudVoice": true],
      "selfUri": "/api/v2/organizations/me",
    ])
  }

  static func user(_ call: Call) throws(Refusal) -> Response {
    guard call.token.grant == .code else {
      throw .badRequest(
        "This request requires a user context. Client credentials cannot be used for requests to "
          + "this resource.")
    }
    let home = call.organisation.divisions.first { $0.isHome }
    return .json(
      .object(present: [
        ("id", .string(StableID.user(0))), ("name", .string(Organisation.agentName(0))),
        (
          "division",
          home.map { ["id": .string($0.id), "name": .string($0.name)] }
        ),
        ("email", "supervisor@demo.example"), ("username", "supervisor@demo.example"),
        ("state", "active"), ("title", "Supervisor"), ("version", 7),
        ("acdAutoAnswer", false), ("selfUri", .string("/api/v2/users/\(StableID.user(0))")),
      ]))
  }
}
