import Glibc
import NIOCore
import NIOWebSocket
import Synchronization

/// The open sockets, by the channel they are connected to: one a channel.
///
/// Everything is sent by a task of the socket's event loop, so that it arrives in the order of the
/// calls, and never while a caller's lock is held.
final class Sockets: Sendable {
  private let open = Mutex<[String: any Channel]>([:])

  /// A second socket of a channel displaces the first.
  func connect(_ socket: any Channel, to channel: String) {
    let displaced = open.withLock { $0.updateValue(socket, forKey: channel) }
    displaced.map { close($0, .goingAway) }
  }

  /// Whether the socket was the channel's.
  func disconnect(_ socket: any Channel, from channel: String) -> Bool {
    open.withLock { open in
      guard open[channel] === socket else { return false }
      open[channel] = nil
      return true
    }
  }

  func send(_ text: String, to channel: String) {
    guard let socket = open.withLock({ $0[channel] }) else { return }
    send(text, over: socket)
  }

  func sendAll(_ text: String) {
    for socket in all { send(text, over: socket) }
  }

  /// Bytes as they are, whether or not they make a frame.
  func sendAll(_ bytes: [UInt8]) {
    for socket in all {
      socket.eventLoop.execute {
        let pipeline = socket.pipeline.syncOperations
        let encoder = try? pipeline.context(handlerType: WebSocketFrameEncoder.self)
        encoder?.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
      }
    }
  }

  func close(_ channels: [String], _ code: WebSocketErrorCode = .goingAway) {
    for channel in channels {
      if let socket = open.withLock({ $0[channel] }) { close(socket, code) }
    }
  }

  func closeAll() {
    for socket in all { close(socket, .goingAway) }
  }

  /// Says `v2.system.socket_closing`, and closes after some seconds of real time the sockets that
  /// have heard it.
  func closeAll(after seconds: Double) {
    let notice = Push(
      channel: "", topic: "v2.system.socket_closing",
      message: "The socket is about to be closed. Connect again to the same address.")
    let pause = TimeAmount.nanoseconds(Int64(seconds * 1e9))
    for socket in all {
      send(notice.text, over: socket)
      socket.eventLoop.scheduleTask(in: pause) { self.close(socket, .goingAway) }
    }
  }

  /// Makes a fault of sockets happen now.
  func befall(_ fault: Fault.Kind) {
    switch fault {
    case .drop: resetAll()
    case .garble: sendAll(#"{"topicName":"v2.analytics.queues."#)
    // The platform gives about a minute; nobody wants to watch that.
    case .closing: closeAll(after: 5)
    default: break
    }
  }

  /// Lingering for no time makes the close a RST.
  func resetAll() {
    for socket in all {
      socket.eventLoop.execute {
        guard let provider = socket as? any SocketOptionProvider else { return }
        provider.setSoLinger(linger(l_onoff: 1, l_linger: 0))
          .whenComplete { _ in socket.close(promise: nil) }
      }
    }
  }

  private var all: [any Channel] {
    open.withLock { open in open.sorted { $0.key < $1.key }.map(\.value) }
  }

  private func send(_ text: String, over socket: any Channel) {
    socket.eventLoop.execute {
      let frame = WebSocketFrame(fin: true, opcode: .text, data: ByteBuffer(string: text))
      socket.writeAndFlush(frame, promise: nil)
    }
  }

  private func close(_ socket: any Channel, _ code: WebSocketErrorCode) {
    socket.eventLoop.execute {
      var data = ByteBuffer()
      data.write(webSocketErrorCode: code)
      let frame = WebSocketFrame(fin: true, opcode: .connectionClose, data: data)
      socket.writeAndFlush(frame).whenComplete { _ in socket.close(promise: nil) }
    }
  }
}
