import Glibc

/// A file that others read, as CI does: made by the usual umask, and replaced in one step.
struct ReportFile: Sendable, Equatable {
  /// As it was given.
  let path: String

  /// - Throws: why it cannot be written.
  func replace(with text: String) throws(ShellError) {
    guard let problem = problem(of: text) else { return }
    throw ShellError(
      "The report \"\(HostileText.cleaned(path))\" cannot be written: \(problem).",
      advice: "A path is relative to the working directory.")
  }

  /// Writes it; why that failed, in the C library's words.
  private func problem(of text: String) -> String? {
    var status = stat()
    // Replacing a device or a pipe would take it away from all others.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return "Not a regular file" }
    let whole = realpath(path, nil)
    defer { free(whole) }
    // What a symbolic link points to, so that replacing the file does not replace the link.
    let target = whole.map { String(cString: $0) } ?? path
    let draft = "\(target).\(getpid())"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    let failure = Console.writeAll(Array(text.utf8), to: file)
    close(file)
    if failure == nil, rename(draft, target) == 0 { return nil }
    let problem = String(cString: strerror(failure ?? errno))
    unlink(draft)
    return problem
  }
}
