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

  /// Whether the path is that of a file which we write to.
  private static func isOpenHere(_ path: String) -> Bool {
    var (named, open) = (stat(), stat())
    guard stat(path, &named) == 0 else { return false }
    return [STDOUT_FILENO, STDERR_FILENO].contains { descriptor in
      fstat(descriptor, &open) == 0 && open.st_dev == named.st_dev && open.st_ino == named.st_ino
    }
  }

  /// Writes it; why that failed, in the C library's words.
  private func problem(of text: String) -> String? {
    var status = stat()
    // Replacing a device or a pipe would take it away from all others.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return "Not a regular file" }
    let whole = realpath(path, nil)
    defer { free(whole) }
    // So would replacing `/dev/stdout`, a link to whatever file that is by now.
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      whole == nil || Self.isOpenHere(path)
    {
      return "It is a link to what is open already"
    }
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
