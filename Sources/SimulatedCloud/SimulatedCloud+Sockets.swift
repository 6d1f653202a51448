import Synchronization

/// What a test does to the sockets of notification channels.
extension SimulatedCloud {
  /// Compares and tells what has changed at once, without regard to the pauses between two
  /// notifications of a topic.
  public func pushNow() { shared.push(atOnce: true) }

  /// Resets all sockets (RST), without a word. Their channels live on.
  public func dropSockets() { shared.sockets.resetAll() }

  /// Says `v2.system.socket_closing` on all sockets, and closes those after some seconds of real
  /// time: on the platform it is about a minute.
  public func closeSockets(after seconds: Double = 60) {
    shared.sockets.closeAll(after: seconds)
  }

  /// Sends a text over all sockets, whatever it is.
  public func sendText(_ text: String) { shared.sockets.sendAll(text) }

  /// Sends bytes over all sockets as they are: need not be a frame.
  public func sendBytes(_ bytes: [UInt8]) { shared.sockets.sendAll(bytes) }

  /// Ends all channels: their sockets are closed, and connecting to them again is 404.
  public func expireChannels() {
    shared.state.withLock { state in
      state.cloud.channels.endAll()
      shared.sockets.close(state.cloud.channels.takeEnded())
    }
  }

  /// Revokes all tokens as an administrator would: sockets are told and closed, their channels
  /// end, and requests answer 401.
  public func revokeTokens() {
    shared.state.withLock { state in
      for id in state.cloud.channels.connected {
        shared.sockets.send(state.cloud.revocation(of: id).text, to: id)
      }
      state.cloud.expireTokens()
      state.cloud.channels.endAll()
      shared.sockets.close(state.cloud.channels.takeEnded())
    }
  }

  /// The last 10,000 notifications and heartbeats, the oldest first.
  public var pushes: [PushRecord] { shared.state.withLock { $0.pushes } }
}
