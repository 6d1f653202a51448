/// The organisation's divisions.
enum DivisionRoutes {
  static func list(_ call: Call) throws(Refusal) -> Response {
    let ids = try call.identifiers("id")
    let name = call.request.parameter("name").map { Glob($0.lowercased()) }
    let divisions = call.organisation.divisions
      .filter { ids?.contains($0.id) ?? true }
      .filter { name?.matches($0.name.lowercased()) ?? true }
      .sorted { $0.name < $1.name }
    let page = try Page(call.request, maximum: 500)
    return Listing(page: page, request: call.request).response(divisions, entity)
  }

  static func home(_ call: Call) throws(Refusal) -> Response {
    guard let home = call.organisation.divisions.first(where: \.isHome) else { throw .notFound }
    return .json(entity(home))
  }

  /// The divisions in which the caller holds a permission: here all or none.
  static func permitted(_ call: Call, _ cloud: inout Cloud) throws(Refusal) -> Response {
    guard let permission = call.request.parameter("permission"), !permission.isEmpty else {
      throw .badRequest("The query parameter [permission] is needed", code: "bad.request")
    }
    let name = call.request.parameter("name").map { Glob($0.lowercased()) }
    let isGranted = cloud.configuration.permissions.contains(permission)
    let divisions = (isGranted ? call.organisation.divisions : [])
      .filter { name?.matches($0.name.lowercased()) ?? true }
      .sorted { $0.name < $1.name }
    return .json(.array(divisions.map(entity)))
  }

  private static func entity(_ division: Division) -> JSON {
    [
      "id": .string(division.id), "name": .string(division.name),
      "description": .string(division.description), "homeDivision": .bool(division.isHome),
      "selfUri": .string("/api/v2/authorization/divisions/\(division.id)"),
    ]
  }
}
