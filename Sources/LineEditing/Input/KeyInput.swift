import Glibc

/// Bytes and scalars from a descriptor, one at a time: what is typed ahead stays in the kernel, for
/// whoever reads the terminal next.
struct KeyInput {
  enum Event: Equatable {
    case byte(UInt8)
    case woken
    case end
  }

  let descriptor: CInt
  /// A second descriptor whose readiness ends a wait; -1 for none.
  let wake: CInt
  private var returned: [UInt8] = []

  init(descriptor: CInt, wake: CInt) {
    self.descriptor = descriptor
    self.wake = wake
  }

  /// Whether no byte waits to be taken.
  var isIdle: Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return returned.isEmpty && poll(&polled, 1, 0) == 0
  }

  /// Waits for a byte, for the wake descriptor, or for the end of input.
  mutating func next() -> Event { next(within: -1) ?? .end }

  /// The same, but no longer than so many milliseconds (-1: as long as it takes); nil when they passed.
  mutating func next(within milliseconds: CInt) -> Event? {
    if !returned.isEmpty { return .byte(returned.removeFirst()) }
    while true {
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&polled, nfds_t(polled.count), milliseconds)
      if ready == 0 { return nil }
      if ready < 0 {
        guard errno == EINTR else { return .end }
      } else if polled[1].revents != 0 {
        return .woken
      } else {
        return read().map(Event.byte) ?? .end
      }
    }
  }

  /// The next byte if one comes within so many milliseconds (-1: whenever), else nil.
  mutating func byte(within milliseconds: CInt = -1) -> UInt8? {
    if !returned.isEmpty { return returned.removeFirst() }
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var ready: CInt
    repeat { ready = poll(&polled, 1, milliseconds) } while ready < 0 && errno == EINTR
    return ready > 0 ? read() : nil
  }

  /// Takes bytes back, to be delivered next.
  mutating func putBack(_ bytes: [UInt8]) {
    returned.insert(contentsOf: bytes, at: 0)
  }

  /// The scalar that a byte begins; U+FFFD for what is not UTF-8.
  mutating func scalar(beginning first: UInt8) -> Unicode.Scalar {
    var bytes = [first]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    while bytes.count < length, let byte = byte() {
      guard byte & 0xC0 == 0x80 else {
        putBack([byte])
        break
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  private func read() -> UInt8? {
    var byte: UInt8 = 0
    var count: Int
    repeat { count = Glibc.read(descriptor, &byte, 1) } while count < 0 && errno == EINTR
    return count == 1 ? byte : nil
  }
}
