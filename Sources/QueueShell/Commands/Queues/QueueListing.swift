import GenesysCloud

/// How queues look in a list.
enum QueueListing {
  static func listing(of queues: [Queue]) -> Listing {
    Listing(
      columns: [
        Column(key: "row", header: "#", alignment: .right, isRecorded: false, isKey: true),
        Column(key: "id", header: "ID", isShown: false),
        Column(key: "name", header: "QUEUE", isKey: true),
        Column(key: "division", header: "DIVISION"),
        Column(key: "members", header: "MEMBERS", alignment: .right),
        Column(key: "media", header: "MEDIA"),
      ],
      rows: queues.enumerated().map { $1.row(number: $0 + 1) })
  }
}

extension Queue {
  fileprivate func row(number: Int) -> Listing.Row {
    Listing.Row(
      cells: [
        Cell("\(number)", tone: .faint), Cell(id), Cell(name), Cell(division?.name),
        Cell(memberCount), Cell(mediaTypes.joined(separator: " ")),
      ],
      json: .object([
        "id": .string(id), "name": .string(name), "division": divisionJSON,
        "memberCount": .optional(memberCount), "mediaTypes": .array(mediaTypes.map(JSON.string)),
      ]))
  }

  /// `{"id","name"}`, null where the server names none.
  var divisionJSON: JSON {
    guard let division else { return .null }
    return .object(["id": .string(division.id), "name": .optional(division.name)])
  }
}
