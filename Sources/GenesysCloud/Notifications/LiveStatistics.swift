import FoundationEssentials

/// Queue figures as they change, in the observations dialect.
///
/// The first element is a snapshot that was asked for. Then the changes that the API pushes through
/// notification channels are merged into it, and it is asked for anew once a minute and whenever a
/// channel connects. While nothing is pushed, snapshots come at the interval, until pushes are back.
///
/// Each iterator opens channels and sockets of its own, and closes the sockets when its task is
/// cancelled or it is dropped. The elements never end by themselves.
///
/// ```swift
/// for await event in client.live(queueIDs: [id], aggregates: Aggregate.defaults) {
///   if case .update(let snapshot, let changed) = event { show(snapshot.figures, changed) }
/// }
/// ```
public struct LiveStatistics: AsyncSequence, Sendable {
  /// What is told.
  public typealias Element = LiveEvent
  /// Nothing is thrown: trouble is an event.
  public typealias Failure = Never

  let queueIDs: [String]
  let aggregates: [Aggregate]
  let interval: Duration
  let limit: Duration
  let source: ObservationsSource
  let sockets: WebSocketClient
  var pace = ReconnectPace.standard

  /// How far apart snapshots are while changes are pushed.
  public static let snapshotPeriod = LiveFeed.snapshotPeriod

  /// How many topics each queue has for the figures of these aggregates.
  public static func topicsOfEach(_ aggregates: [Aggregate]) -> Int {
    // Only the activity topic tells since when the oldest interaction waits.
    aggregates.contains(where: \.isAge) ? 2 : 1
  }

  /// Begins.
  public func makeAsyncIterator() -> AsyncStream<LiveEvent>.Iterator {
    let (events, told) = AsyncStream.makeStream(of: LiveEvent.self)
    let task = Task {
      await run { told.yield($0) }
      told.finish()
    }
    told.onTermination = { _ in task.cancel() }
    return events.makeAsyncIterator()
  }

  private func run(_ tell: @escaping @Sendable (LiveEvent) -> Void) async {
    let (inputs, give) = AsyncStream.makeStream(of: LiveFeed.Input.self)
    let time = source.pipeline.wire.time
    let parts = topics
    var feed = LiveFeed(
      figures: LiveFigures(queueIDs: queueIDs, aggregates: aggregates),
      channelCount: parts.channels.count,
      topicCount: parts.channels.reduce(0) { $0 + $1.count }, interval: interval)
    if !parts.rest.isEmpty {
      tell(.rejected(parts.rest.map { TopicRejection(topic: $0, reason: nil, permissions: []) }))
    }
    var isFirst = true
    await withTaskGroup { group in
      for (number, topics) in parts.channels.enumerated() {
        let channel = LiveChannel(
          topics: topics, pipeline: source.pipeline, sockets: sockets, pace: pace
        ) { give.yield(.channel(number, $0)) }
        group.addTask { await channel.run() }
      }
      func perform(_ actions: [LiveFeed.Action]) {
        for action in actions {
          switch action {
          case .tell(let event): tell(event)
          case .poll:
            // Someone waits for the first figures; later ones let other requests go first.
            let priority = isFirst ? RequestPriority.interactive : .background
            isFirst = false
            group.addTask {
              let input = await RequestPriority.$current.withValue(priority) { await self.poll() }
              give.yield(input)
            }
          case .ring(let bell, let wait):
            group.addTask {
              do { try await time.sleep(wait) } catch { return }
              give.yield(.rang(bell))
            }
          }
        }
      }
      perform(feed.start(at: time.uptime()))
      for await input in inputs {
        perform(feed.take(input, at: time.uptime(), now: source.pipeline.wire.clock.now()))
      }
      group.cancelAll()
    }
  }

  private func poll() async -> LiveFeed.Input {
    let record = MeasuredRecord()
    do throws(CloudError) {
      return .polled(try await snapshot(record), record)
    } catch {
      return .pollFailed(error)
    }
  }

  private func snapshot(_ record: MeasuredRecord) async throws(CloudError) -> Snapshot {
    let result = await Deadline.within(limit, of: source.pipeline.wire.time) {
      await MeasuredRecord.$current.withValue(record) { () async -> Result<Snapshot, CloudError> in
        do throws(CloudError) {
          return .success(
            try await source.snapshot(of: queueIDs, aggregates: aggregates, interval: .realtime))
        } catch {
          return .failure(error)
        }
      }
    }
    return try result.get()
  }

  /// The topics of each channel, and those beyond what all channels take.
  private var topics: (channels: [[Topic]], rest: [Topic]) {
    let needsActivity = Self.topicsOfEach(aggregates) > 1
    var seen: Set<String> = []
    let all = queueIDs.filter { seen.insert($0.lowercased()).inserted }.flatMap { id in
      [Topic.observations(ofQueue: id)] + (needsActivity ? [.activity(ofQueue: id)] : [])
    }
    let most = Channels.topicsAtMost
    let channels = stride(from: 0, to: all.count, by: most).map { start in
      Array(all[start..<Swift.min(start + most, all.count)])
    }
    return (
      Array(channels.prefix(Channels.channelsAtMost)),
      channels.dropFirst(Channels.channelsAtMost).flatMap { $0 }
    )
  }
}
