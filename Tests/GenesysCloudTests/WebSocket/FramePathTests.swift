import NIOCore
import NIOWebSocket
import Testing

@testable import GenesysCloud

struct FramePathTests {
  private func text(_ text: String, _ first: UInt8 = 0x81) -> [UInt8] {
    FramePath.frame(first, Array(text.utf8))
  }

  @Test func aTextIsAnEvent() throws {
    let result = try FramePath.result(of: [text("héllo")])
    #expect(result.events == [.text("héllo")])
    #expect(result.answers.isEmpty)
    #expect(result.isOpen)
  }

  @Test func bytesMayArriveOneByOne() throws {
    let bytes = text("hello") + text("again")
    let result = try FramePath.result(of: bytes.map { [$0] })
    #expect(result.events == [.text("hello"), .text("again")])
  }

  @Test func emptyFragmentsHaveAnEnd() throws {
    let empty = FramePath.frame(0x00, [])
    let result = try FramePath.result(of: [
      FramePath.frame(0x01, []) + Array(repeatElement(empty, count: 5_000).joined())
    ])
    #expect(result.events.last == .ended(.violated(.tooLong)))
    #expect(!result.isOpen)
  }

  @Test func fragmentsAreJoinedAlsoAroundAPing() throws {
    // The é is cut in two, which only a check of the whole message survives.
    let result = try FramePath.result(of: [
      FramePath.frame(0x01, [0x68, 0xC3]), FramePath.frame(0x89, [1, 2]),
      FramePath.frame(0x80, [0xA9]),
    ])
    #expect(result.events == [.signOfLife, .signOfLife, .text("hé")])
    #expect(result.answers.map(\.opcode) == [.pong])
    #expect(result.answers.map { Array($0.data.readableBytesView) } == [[1, 2]])
    #expect(result.answers.allSatisfy { $0.maskKey != nil })
  }

  @Test func binaryAndPongAreSignsOfLife() throws {
    let result = try FramePath.result(of: [
      FramePath.frame(0x82, [0xFF]), FramePath.frame(0x8A, []),
    ])
    #expect(result.events == [.signOfLife, .signOfLife])
  }

  @Test(
    "A close is echoed with its code and ends the connection",
    arguments: [([], nil), ([0x03, 0xE9], 1001), ([0x0F, 0xA0, 0x68], 4000)] as [([UInt8], UInt16?)]
  )
  func closing(data: [UInt8], code: UInt16?) throws {
    let result = try FramePath.result(of: [FramePath.frame(0x88, data), text("late")])
    #expect(result.events == [.ended(.closed(code: code))])
    #expect(result.answers.map(\.opcode) == [.connectionClose])
    #expect(
      result.answers.map { Array($0.data.readableBytesView) } == [Array(data.prefix(2))])
    #expect(!result.isOpen)
  }

  @Test(
    "Whoever breaks the protocol is told how, and the connection ends",
    arguments: [
      ([0x81, 0x81, 0, 0, 0, 0, 0x68], .protocolError),  // masked
      ([0xC1, 0x01, 0x68], .protocolError),  // an extension's bit
      ([0x83, 0x00], .protocolError),  // an opcode that means nothing
      ([0x80, 0x00], .protocolError),  // a continuation of nothing
      ([0x01, 0x01, 0x68, 0x81, 0x01, 0x68], .protocolError),  // a text inside another
      ([0x09, 0x00], .protocolError),  // a ping in fragments
      ([0x89, 0x7E, 0x00, 0x7E], .protocolError),  // a long ping
      ([0x88, 0x01, 0x03], .protocolError),  // half a code
      ([0x88, 0x02, 0x03, 0xEE], .protocolError),  // 1006, which is never sent
      ([0x88, 0x02, 0x00, 0x00], .protocolError),
      ([0x81, 0x01, 0xFF], .invalidText),
      ([0x81, 0x02, 0xC3, 0x28], .invalidText),
      ([0x81, 0x7F, 0, 0, 0, 0, 0, 0x10, 0, 0x01], .tooLong),  // announced, a byte beyond
      ([0x81, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .tooLong),
    ] as [([UInt8], WebSocketEvent.Violation)])
  func violations(bytes: [UInt8], violation: WebSocketEvent.Violation) throws {
    let result = try FramePath.result(of: [bytes])
    #expect(result.events.last == .ended(.violated(violation)))
    let last = try #require(result.answers.last)
    #expect(last.opcode == .connectionClose)
    #expect(last.data.getInteger(at: 0, as: UInt16.self) == violation.rawValue)
    #expect(!result.isOpen)
  }

  @Test func fragmentsTogetherHaveALimitToo() throws {
    let half: [UInt8] = [0x01, 0x7F, 0, 0, 0, 0, 0, 0x08, 0, 0]
    let more: [UInt8] = [0x00, 0x7F, 0, 0, 0, 0, 0, 0x08, 0, 0]
    let data = [UInt8](repeating: 0x61, count: 0x8_0000)
    let result = try FramePath.result(of: [half + data, more + data, [0x80, 0x01, 0x61]])
    #expect(result.events.last == .ended(.violated(.tooLong)))
  }

  @Test func anEndWithoutAWordIsBroken() throws {
    let channel = try FramePath.result(of: [[0x81, 0x05, 0x68]])
    #expect(channel.events.isEmpty)
    #expect(channel.isOpen)
  }

  @Test func randomBytesNeverTrap() throws {
    var seed: UInt64 = 42
    for _ in 0..<500 {
      var pieces: [[UInt8]] = []
      for _ in 0..<4 {
        var piece: [UInt8] = []
        for _ in 0..<12 {
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          piece.append(UInt8(truncatingIfNeeded: seed >> 33))
        }
        pieces.append(piece)
      }
      let result = try FramePath.result(of: pieces)
      // The end is told once, and last.
      let ends = result.events.filter { if case .ended = $0 { true } else { false } }
      #expect(ends.count <= 1)
    }
  }
}
