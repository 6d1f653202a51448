import GenesysCloud

/// The number of interactions waiting in each queue whose name matches a pattern; nil where it is
/// not known.
func waitingNow(
  in pattern: String, at host: ServiceHost, as credentials: Credentials
) async throws(CloudError) -> [String: Double?] {
  let client = CloudClient(host: host, credentials: credentials)
  let queues: [Queue]
  let snapshot: Snapshot
  do {
    queues = try await client.queues.search(name: pattern)
    snapshot = try await client.statistics(.auto(remembered: nil))
      .snapshot(of: queues.map(\.id), aggregates: Aggregate.defaults, interval: .realtime)
  } catch {
    await client.shutdown()
    throw error
  }
  await client.shutdown()
  var waiting: [String: Double?] = [:]
  for queue in queues {
    switch snapshot.figures[queue.id]?[Aggregate.defaults[0]] {
    case .value(let count): waiting[queue.name] = count
    case .noData, .unavailable, nil: waiting[queue.name] = .some(nil)
    }
  }
  return waiting
}
