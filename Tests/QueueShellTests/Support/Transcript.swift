import Glibc
import Testing

@testable import QueueShell

/// A console on two files, and what was written to them.
final class Transcript: Sendable {
  let console: Console
  private let outputFile: CInt
  private let errorFile: CInt

  init() throws {
    outputFile = try Self.file()
    errorFile = try Self.file()
    console = Console(output: outputFile, errors: errorFile)
  }

  deinit {
    close(outputFile)
    close(errorFile)
  }

  /// What was written to stdout so far.
  var output: String {
    console.flush()
    return Self.text(of: outputFile)
  }

  /// What was written to stderr so far.
  var talk: String { Self.text(of: errorFile) }

  private static func file() throws -> CInt {
    var template = Array("/tmp/queueshell-transcript.XXXXXX".utf8CString)
    let file = mkstemp(&template)
    try #require(file >= 0)
    unlink(template)
    return file
  }

  private static func text(of file: CInt) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(file, &block, block.count, off_t(bytes.count))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }
}
