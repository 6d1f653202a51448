/// Does what needs a permission, so that a refusal that names none names this one.
func needing<Value: Sendable>(
  _ permission: String, isolation: isolated (any Actor)? = #isolation,
  _ work: () async throws(CloudError) -> Value
) async throws(CloudError) -> Value {
  do {
    return try await work()
  } catch {
    guard error.code == .forbidden, error.permissions.isEmpty else { throw error }
    var error = error
    error.permissions = [permission]
    throw error
  }
}
