import NIOWebSocket

@testable import GenesysCloud

/// What a server sends over a WebSocket, cut into pieces as a network might: the first byte is the
/// length of the pieces. Nothing may trap, and what is said in answer is masked.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFrames(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let bytes, count > 1 else { return 0 }
  let stream = Array(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  let length = Int(bytes[0]) + 1
  let pieces = stride(from: 0, to: stream.count, by: length).map {
    Array(stream[$0..<min($0 + length, stream.count)])
  }
  // A frame that breaks the rules is an error, and closes the connection.
  guard let result = try? FramePath.result(of: pieces) else { return 0 }
  precondition(result.answers.allSatisfy { $0.maskKey != nil }, "an answer without a mask")
  for case .text(let text) in result.events { _ = try? Notification(text) }
  return 0
}
