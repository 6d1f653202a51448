import FoundationEssentials
import GenesysCloud

/// How one queue's configuration looks.
enum QueueDetail {
  static func listing(of queue: Queue) -> Listing {
    let fields = queue.fields
    return Listing(
      columns: fields.map { Column(key: $0.key, header: $0.header) },
      rows: [Listing.Row(cells: fields.map(\.cell), json: queue.json)], layout: .fields)
  }
}

extension Queue {
  fileprivate typealias Field = (key: String, header: String, cell: Cell)

  fileprivate var fields: [Field] {
    let own: [Field] = [
      ("name", "Name", Cell(name)), ("id", "Id", Cell(id)),
      ("division", "Division", Cell(division?.name)),
      ("description", "Description", Cell(description)),
      ("members", "Members", Cell(memberCount)),
      ("joined", "Joined", Cell(joinedMemberCount)),
      ("scoring", "Scoring", Cell(scoringMethod)),
      ("skill_evaluation", "Skill evaluation", Cell(skillEvaluationMethod)),
      ("after_call_work", "After-call work", Cell(afterCallWork)),
      ("modified", "Modified", Cell(dateModified.map { Clock.utc($0) })),
    ]
    return own
      + media.map {
        ("media_\($0.type)", "Media: \($0.type)", Cell($0.summary, raw: $0.json.compact))
      } + routingFields
  }

  /// Only what the queue has: most have neither rings nor rules.
  private var routingFields: [Field] {
    var fields: [Field] = rings.map {
      ("ring_\($0.number)", "Ring \($0.number)", Cell($0.summary, raw: $0.json.compact))
    }
    fields += conditionalRules.enumerated().map {
      ("rule_\($0 + 1)", "Conditional rule \($0 + 1)", Cell($1.summary, raw: $1.json.compact))
    }
    if hasConditionalActivation {
      fields.append(("conditional_activation", "Group activation", Cell("yes", raw: "true")))
    }
    if !memberGroups.isEmpty {
      fields.append(("member_groups", "Member groups", Cell(memberGroups.names)))
    }
    return fields
  }

  private var afterCallWork: String? {
    guard let prompt = afterCallWorkPrompt else { return nil }
    let limit = afterCallWorkTimeoutMs.map { ", at most \(Clock.span(milliseconds: Double($0)))" }
    return prompt + (limit ?? "")
  }

  fileprivate var json: JSON {
    .object([
      "id": .string(id), "name": .string(name), "division": divisionJSON,
      "description": .optional(description), "memberCount": .optional(memberCount),
      "joinedMemberCount": .optional(joinedMemberCount),
      "scoringMethod": .optional(scoringMethod),
      "skillEvaluationMethod": .optional(skillEvaluationMethod),
      "afterCallWork": .object([
        "prompt": .optional(afterCallWorkPrompt), "timeoutMs": .optional(afterCallWorkTimeoutMs),
      ]),
      "dateModified": .optional(dateModified.map { Clock.utc($0, milliseconds: true) }),
      "media": .array(media.map(\.json)),
      "bullseyeRings": .array(rings.map(\.json)),
      "conditionalRules": .array(conditionalRules.map(\.json)),
      "hasConditionalActivation": .bool(hasConditionalActivation),
      "memberGroups": .array(memberGroups.map(\.json)),
    ])
  }
}

extension MediaSetting {
  fileprivate var summary: String {
    var parts: [String] = []
    if let share = serviceLevelPercentage, let within = serviceLevelDurationMs {
      parts.append("\(Percentage.text(share)) within \(Clock.span(milliseconds: Double(within)))")
    }
    if let seconds = alertingTimeoutSeconds { parts.append("alerts \(seconds) s") }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }

  fileprivate var json: JSON {
    .object([
      "type": .string(type), "alertingTimeoutSeconds": .optional(alertingTimeoutSeconds),
      "serviceLevelPercentage": serviceLevelPercentage.map(JSON.number) ?? .null,
      "serviceLevelDurationMs": .optional(serviceLevelDurationMs),
    ])
  }
}
