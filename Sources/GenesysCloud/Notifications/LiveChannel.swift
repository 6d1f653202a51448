import FoundationEssentials
import NIOCore
import Synchronization

/// Carries out what a ``LiveConnection`` says, and tells what comes of it.
final class LiveChannel: Sendable {
  /// What a channel tells.
  enum Signal: Sendable {
    /// The socket is open, for the first time or again: from now on changes are pushed.
    case connected
    case lost(CloudError)
    case rejected([TopicRejection])
    case changed([MeasuredGroup])
  }

  private let topics: [Topic]
  private let pipeline: Pipeline
  private let sockets: WebSocketClient
  private let tell: @Sendable (Signal) -> Void
  private let connection: Mutex<LiveConnection>

  private var time: TimeSource { pipeline.wire.time }
  private var channels: Channels { Channels(pipeline: pipeline) }

  init(
    topics: [Topic], pipeline: Pipeline, sockets: WebSocketClient,
    pace: ReconnectPace = .standard, tell: @escaping @Sendable (Signal) -> Void
  ) {
    self.topics = topics
    self.pipeline = pipeline
    self.sockets = sockets
    self.tell = tell
    connection = Mutex(LiveConnection(pace: pace))
  }

  /// Runs until its task is cancelled.
  func run() async {
    while !Task.isCancelled {
      let outcome = await outcome(of: connection.withLock { $0.step })
      let uptime = time.uptime()
      let trouble = connection.withLock { connection in
        connection.take(outcome, at: uptime)
        return connection.trouble
      }
      if let trouble, !Task.isCancelled { tell(.lost(trouble)) }
    }
  }

  private func outcome(of step: LiveConnection.Step) async -> LiveConnection.Outcome {
    do throws(CloudError) {
      switch step {
      case .createChannel: return .created(try await channels.create())
      case .subscribe(let channel):
        let rejections = try await channels.replace(topics, of: channel)
        if !rejections.isEmpty { tell(.rejected(rejections)) }
        return .subscribed
      case .verify(let channel): return .exists(try await channels.exists(channel))
      case .listen(let channel): return .ended(try await listen(to: channel))
      case .pause(let duration):
        try? await time.sleep(duration)
        return .paused
      }
    } catch {
      return .failed(error)
    }
  }

  private func listen(
    to channel: NotificationChannel
  ) async throws(CloudError) -> LiveConnection.SocketEnd {
    let address = try ChannelAddress(channel.connectURI, of: pipeline.wire.host)
    let end = try await sockets.open(address) { socket in
      self.connection.withLock {
        $0.opened(at: self.time.uptime(), now: self.pipeline.wire.clock.now())
      }
      self.tell(.connected)
      return await withTaskGroup(of: LiveConnection.SocketEnd?.self) { group in
        group.addTask { await self.read(socket, at: address) }
        group.addTask { await self.lookAfter(socket) }
        defer { group.cancelAll() }
        return await group.next() ?? nil
      }
    }
    guard let end else { throw CloudError(.cancelled) }
    if case .dropped(let error) = end, error.host.isEmpty {
      return .dropped(sockets.error(error.code, at: address))
    }
    return end
  }

  private func read(
    _ socket: WebSocketClient.Socket, at address: ChannelAddress
  ) async -> LiveConnection.SocketEnd? {
    do {
      for try await event in socket.events {
        let uptime = time.uptime()
        switch event {
        case .signOfLife: connection.withLock { $0.heard(at: uptime) }
        case .text(let text):
          let reaction = connection.withLock { $0.received(text, at: uptime) }
          if let end = await react(reaction, on: socket) { return end }
        case .ended: return .dropped(CloudError(.connectionBroken))
        }
      }
    } catch {
      return .dropped(CloudError(CloudError.Code(trouble: error)))
    }
    return Task.isCancelled ? nil : .dropped(CloudError(.connectionBroken))
  }

  /// Looks at the socket whenever its health may call for something.
  private func lookAfter(_ socket: WebSocketClient.Socket) async -> LiveConnection.SocketEnd? {
    while !Task.isCancelled {
      let uptime = time.uptime()
      let (reaction, next) = connection.withLock { ($0.look(at: uptime), $0.nextLook) }
      if let end = await react(reaction, on: socket) { return end }
      do { try await time.sleep(max(next - uptime, .milliseconds(10))) } catch { return nil }
    }
    return nil
  }

  private func react(
    _ reaction: LiveConnection.Reaction?, on socket: WebSocketClient.Socket
  ) async -> LiveConnection.SocketEnd? {
    switch reaction {
    case nil: break
    case .deliver(let groups): tell(.changed(groups))
    case .stop(let end): return end
    case .send(let text):
      // A write that fails is followed by the socket's end, which says more.
      try? await socket.texts.write(text)
    }
    return nil
  }
}
