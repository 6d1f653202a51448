import Dispatch
import Glibc
import LineEditing

/// The user's own editor: `VISUAL`, else `EDITOR`, else vi.
struct TextEditor: Sendable {
  private let command: String
  private let environment: Environment
  private let interrupts: Interrupts

  init(environment: Environment, interrupts: Interrupts) {
    self.interrupts = interrupts
    command = environment.first("VISUAL", "EDITOR") ?? "vi"
    self.environment = environment
  }

  /// Has a text changed, on the terminal that the program holds. It stands in a file that only its
  /// owner can read, for as long as it is edited.
  /// - Returns: nil when the editor failed, so that nothing should come of it.
  func edit(_ text: String) -> String? {
    let folder = environment["TMPDIR"] ?? "/tmp"
    // mkstemps makes the file with mode 0600; the ending tells editors what it is.
    var template = Array("\(folder)/queuesh-XXXXXX.qsh".utf8CString)
    let file = mkstemps(&template, 4)
    guard file >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array((text + "\n").utf8)
    let isWritten = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == bytes.count
    close(file)
    guard isWritten, run(on: path, leftover: path), access(path, R_OK) == 0 else { return nil }
    return (try? PrivateFile(path: path).contents()).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Has a file changed that stays where it is.
  /// - Returns: whether the editor ended well.
  func edit(fileAt path: String) async -> Bool {
    await withCheckedContinuation { continuation in
      // For as long as a person writes; tasks have few threads.
      DispatchQueue.global().async { continuation.resume(returning: run(on: path)) }
    }
  }

  /// By a shell, because an editor is often named with options.
  private func run(on path: String, leftover: String? = nil) -> Bool {
    let program = ChildProgram(
      words: ["/bin/sh", "-c", "\(command) \"$1\"", "sh", path],
      variables: environment.forOtherPrograms)
    guard let child = program.start() else { return false }
    return interrupts.lendingTerminal(to: child, leftover: leftover) {
      ChildProgram.status(of: child) == 0
    }
  }
}
