import Dispatch
import Glibc

/// The program while it runs on three pipes.
final class RunningProgram: Sendable {
  private struct Written {
    var output: [UInt8] = []
    var errors: [UInt8] = []
  }

  private let child: pid_t
  private let input: CInt
  private let written = Watched(Written())
  private let readers = DispatchGroup()

  /// - Parameters:
  ///   - readsOutput: false for a reader that has gone away.
  ///   - output: a file for the results instead of the pipe that is read.
  init(_ program: Program, readsOutput: Bool = true, output: String? = nil) throws {
    // A program that ended early must show as a failed write, not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let (stdin, stderr) = (Self.makePipe(), Self.makePipe())
    var stdout = Self.makePipe()
    if let output {
      close(stdout[1])
      stdout[1] = open(output, O_WRONLY | O_CLOEXEC)
    }
    child = try program.spawn(descriptors: [stdin[0], stdout[1], stderr[1]])
    input = stdin[1]
    for descriptor in [stdin[0], stdout[1], stderr[1]] { close(descriptor) }
    if readsOutput { read(stdout[0]) { $0.output += $1 } } else { close(stdout[0]) }
    read(stderr[0]) { $0.errors += $1 }
    readers.notify(queue: .global()) { [written] in written.end() }
  }

  private static func makePipe() -> [CInt] {
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    return ends
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
    }
  }

  func closeInput() { close(input) }

  func interrupt(_ number: CInt = SIGINT) { kill(child, number) }

  /// The results as far as they came.
  var outputSoFar: String { String(decoding: written.state.output, as: UTF8.self) }

  /// The talk as far as it came.
  var errorsSoFar: String { String(decoding: written.state.errors, as: UTF8.self) }

  /// Waits until the results hold a text, or have ended.
  @discardableResult
  func waitForOutput(_ text: String) async -> Bool {
    await written.wait { String(decoding: $0.output, as: UTF8.self).contains(text) }
  }

  /// Waits until there are more results than that many bytes, or they have ended.
  @discardableResult
  func waitForOutput(longerThan count: Int) async -> Bool {
    await written.wait { $0.output.count > count }
  }

  /// Waits until the talk holds a text, or has ended.
  @discardableResult
  func waitForErrors(_ text: String) async -> Bool {
    await written.wait { String(decoding: $0.errors, as: UTF8.self).contains(text) }
  }

  /// Waits until the results or the talk hold a text, or both have ended.
  func waitForAny(_ text: String) async {
    _ = await written.wait { written in
      [written.output, written.errors].contains {
        String(decoding: $0, as: UTF8.self).contains(text)
      }
    }
  }

  /// Waits for the end of both outputs and of the program.
  func finished() async -> Program.Finished {
    // A test that is given up must end, also when the program does not.
    await withTaskCancellationHandler {
      await withCheckedContinuation { (resume: CheckedContinuation<Void, Never>) in
        readers.notify(queue: .global()) { resume.resume() }
      }
    } onCancel: {
      kill(child, SIGKILL)
    }
    var status: CInt = 0
    waitpid(child, &status, 0)
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    let written = written.state
    return Program.Finished(
      status: code, output: String(decoding: written.output, as: UTF8.self),
      errors: String(decoding: written.errors, as: UTF8.self))
  }

  /// Reads on a thread of its own: a blocked read must not hold one of the few that tests share.
  private func read(
    _ descriptor: CInt, _ take: @escaping @Sendable (inout Written, ArraySlice<UInt8>) -> Void
  ) {
    readers.enter()
    // A queue of its own gets a thread of its own, however many programs run.
    DispatchQueue(label: "reader").async { [self] in
      var block = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = Glibc.read(descriptor, &block, block.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        written.change { take(&$0, block[..<count]) }
      }
      close(descriptor)
      readers.leave()
    }
  }
}
