/// The organisation's skills and languages.
enum SkillRoutes {
  static func skills(_ call: Call) throws(Refusal) -> Response {
    try list(Skill.all, call)
  }

  static func languages(_ call: Call) throws(Refusal) -> Response {
    try list(Skill.languages, call)
  }

  private static func list(_ skills: [Skill], _ call: Call) throws(Refusal) -> Response {
    let page = try Page(call.request, maximum: 500)
    let ids = try call.identifiers("id")
    let name = call.request.parameter("name")?.lowercased() ?? ""
    let descends = try call.descends
    let found = skills.filter {
      (ids?.contains($0.id) ?? true) && $0.name.lowercased().hasPrefix(name)
    }.sorted { ($0.name < $1.name) != descends }
    return Listing(page: page, request: call.request).response(found) { skill in
      [
        "id": .string(skill.id), "name": .string(skill.name),
        "dateModified": "2024-02-12T08:30:00.000Z", "state": "active", "version": "1",
        "selfUri": .string("\(call.request.path)/\(skill.id)"),
      ]
    }
  }
}
