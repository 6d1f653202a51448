/// Many texts in one run of UTF-8: as strings, 10,000 of them would take as many allocations to
/// make and as many detours to search.
struct TextColumn: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int32] = []

  var count: Int { ends.count }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    close()
  }

  /// Appends what is written to the end of the run.
  mutating func append(writing write: (inout [UInt8]) -> Void) {
    write(&bytes)
    close()
  }

  private mutating func close() { ends.append(Int32(truncatingIfNeeded: bytes.count)) }

  func range(of index: Int) -> Range<Int> {
    Int(index > 0 ? ends[index - 1] : 0)..<Int(ends[index])
  }

  subscript(index: Int) -> String { String(decoding: bytes[range(of: index)], as: UTF8.self) }
}
