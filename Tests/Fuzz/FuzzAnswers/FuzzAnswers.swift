import FoundationEssentials

@testable import GenesysCloud

/// Everything that reads a body of the server: the first byte chooses the decoder, the rest is the
/// body. A decoder may refuse; it may not trap, hang, or give a figure that is no number.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnswers(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let bytes, count > 1 else { return 0 }
  let body = Data(UnsafeBufferPointer(start: bytes + 1, count: count - 1))
  let decoders = Decoders.all
  decoders[Int(bytes[0]) % decoders.count](body)
  return 0
}
