import GenesysCloud

extension BullseyeRing {
  /// `to the next after 0:30, without Spanish; groups: Tier 2`.
  var summary: String {
    var parts: [String] = []
    if let seconds = expansionTimeoutSeconds {
      parts.append("to the next after \(Clock.span(milliseconds: seconds * 1000))")
    }
    if !skillsToRemove.isEmpty {
      parts.append(
        "then without \(skillsToRemove.map { $0.name ?? $0.id }.joined(separator: ", "))")
    }
    if !memberGroups.isEmpty { parts.append("groups: \(memberGroups.names)") }
    return parts.isEmpty ? "–" : parts.joined(separator: "; ")
  }

  var json: JSON {
    .object([
      "number": .integer(number),
      "expansionTimeoutSeconds": expansionTimeoutSeconds.map(JSON.number) ?? .null,
      "skillsToRemove": .array(
        skillsToRemove.map { .object(["id": .string($0.id), "name": .optional($0.name)]) }),
      "memberGroups": .array(memberGroups.map(\.json)),
    ])
  }
}

extension ConditionalRule {
  /// `EstimatedWaitTime GreaterThan 60: Tier 2, after 0:15`: the API's words, which admins chose from.
  var summary: String {
    let condition = [metric, comparison, value.map { JSON.number($0).compact }].compactMap { $0 }
    var text = condition.isEmpty ? "–" : condition.joined(separator: " ")
    if !groups.isEmpty { text += ": \(groups.names)" }
    if let waitSeconds {
      text += ", after \(Clock.span(milliseconds: Double(waitSeconds) * 1000))"
    }
    return text
  }

  var json: JSON {
    .object([
      "metric": .optional(metric), "operator": .optional(comparison),
      "conditionValue": value.map(JSON.number) ?? .null, "waitSeconds": .optional(waitSeconds),
      "groups": .array(groups.map(\.json)),
    ])
  }
}

extension MemberGroup {
  var json: JSON {
    .object(["id": .string(id), "name": .optional(name), "type": .optional(type)])
  }
}

extension [MemberGroup] {
  /// Their names, or ids where the server tells none.
  var names: String { map { $0.name ?? $0.id }.joined(separator: ", ") }
}
