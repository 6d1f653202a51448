/// What is so in one queue at one moment.
struct Census: Sendable {
  /// Numbers of interactions, the oldest first: by media type's raw value.
  var waiting: [[Int]]
  var alerting = MediaType.allCases.map { _ in [Int]() }
  var interacting = MediaType.allCases.map { _ in [Int]() }
  /// Members.
  let members: [Int]
  /// Members who have joined: only those count as active, on or off queue.
  let joined: [Int]
}
