/// A division of the organisation: what roles are granted in.
struct Division: Sendable, Equatable {
  let id: String
  let name: String
  let description: String
  let isHome: Bool
}
