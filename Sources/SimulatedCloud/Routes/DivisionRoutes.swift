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
    return Listing(page: page, request: call.request).response(divisions) { division in
      [
        "id": .string(division.id), "name": .string(division.name),
        "description": .string(division.description), "homeDivision": .bool(division.isHome),
        "selfUri": .string("/api/v2/authorization/divisions/\(division.id)"),
      ]
    }
  }
}
