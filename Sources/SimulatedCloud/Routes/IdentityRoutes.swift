/// Who is signed in, and where.
enum IdentityRoutes {
  static func token(_ call: Call) -> Response {
    let organisation: JSON = [
      "id": .string(call.organisation.id), "name": .string(call.organisation.name),
    ]
    let roles = JSON.array(
      call.organisation.divisions.map {
        ["roleId": .string(StableID.role(0)), "divisionId": .string($0.id)]
      })
    return .json([
      "organization": organisation,
      "homeOrganization": organisation,
      "authorizedScope": [],
      // Seen in a live answer to client credentials, though in no SDK's model.
      "authenticatedUser": .null,
      "OAuthClient": [
        "id": .string(call.token.clientID), "name": "Simulated client", "scope": [],
        "roleDivisions": roles, "state": "active", "authorizedGrantType": "CLIENT-CREDENTIALS",
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
    throw .badRequest(
      "This request requires a user context. Client credentials cannot be used for requests to "
        + "this resource.")
  }
}
