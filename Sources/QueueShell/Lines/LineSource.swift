import Glibc
import LineEditing

/// Where lines come from: a terminal, a pipe, a file, `-c`. The loop reads all of them alike.
protocol LineSource: AnyObject {
  /// The next line, with the reason why the lines before it are no whole command yet.
  func next(continuing reason: Lexer.Incomplete?) -> ReadResult

  /// Why the lines ended too early; nil at a true end.
  var failure: ShellError? { get }
}

extension LineSource {
  var failure: ShellError? { nil }
}

/// Lines of a pipe or a file, as they arrive.
final class DescriptorLines: LineSource {
  private let lines: PlainLines
  private let descriptor: CInt

  /// Takes the descriptor over and closes it at the end; stdin stays open.
  init(descriptor: CInt) {
    self.descriptor = descriptor
    lines = PlainLines(descriptor: descriptor)
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  func next(continuing reason: Lexer.Incomplete?) -> ReadResult {
    lines.next().map(ReadResult.line) ?? .endOfInput
  }

  var failure: ShellError? {
    switch lines.failure {
    case nil: nil
    case .lineTooLong(let number):
      ShellError(
        "Line \(number) is longer than \(PlainLines.longest) bytes; nothing after it was read.")
    case .unreadable(let code):
      ShellError("The input cannot be read: \(String(cString: strerror(code))).")
    }
  }
}

/// Lines given at once, as `-c` does.
final class TextLines: LineSource {
  private var lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reversed()
  }

  func next(continuing reason: Lexer.Incomplete?) -> ReadResult {
    lines.popLast().map { .line(String($0)) } ?? .endOfInput
  }
}
