import Glibc

/// A file that is only trusted where nobody else can read it or put another in its place.
struct GuardedFile: Sendable {
  let path: String

  private var shown: String { HostileText.cleaned(path) }

  /// All its bytes; nil where there is none.
  /// - Throws: who else has a hand in it, and the command that mends that.
  func contents() throws(ShellError) -> [UInt8]? {
    // A named pipe would wait for its writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0, errno == ENOENT || errno == ENOTDIR { return nil }
    guard file >= 0 else { throw unreadable(String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw unreadable("not a regular file") }
    guard status.st_uid == geteuid() else {
      throw ShellError(
        "\(shown): the file belongs to another user, so it is not read.",
        advice: "Copy it, and say: chmod 600 \(QueueDirectory.quoted(path))")
    }
    guard status.st_mode & 0o077 == 0 else {
      let deed = status.st_mode & 0o022 == 0 ? "read" : "change"
      throw ShellError(
        "\(shown): others can \(deed) the file, so it is not read.",
        advice: "Mend it with: chmod 600 \(QueueDirectory.quoted(path))")
    }
    for folder in folders { try check(folder) }
    return try read(file)
  }

  private func unreadable(_ reason: String) -> ShellError {
    ShellError(
      "\(shown): the file cannot be read: \(reason).", advice: "Is the path right, and yours?")
  }

  /// Where its name stands, and where a symbolic link leads.
  private var folders: Set<String> {
    var folders: Set<String> = [Self.folder(of: path)]
    if let real = realpath(path, nil) {
      folders.insert(Self.folder(of: String(cString: real)))
      free(real)
    }
    return folders
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// Who can write to a folder can put another file in this one's place, unless only owners may.
  private func check(_ folder: String) throws(ShellError) {
    var status = stat()
    guard stat(folder, &status) == 0 else { return }
    let isShared = status.st_mode & 0o022 != 0 && status.st_mode & S_ISVTX == 0
    let isOfOthers = status.st_uid != geteuid() && status.st_uid != 0
    guard isShared || isOfOthers else { return }
    let name = HostileText.cleaned(folder)
    throw ShellError(
      "\(shown): others can put another file in its place, so it is not read.",
      advice: isShared
        ? "Mend it with: chmod go-w \(QueueDirectory.quoted(folder))"
        : "The folder \"\(name)\" belongs to another user.")
  }

  /// Longer than any configuration; one that was named by mistake must not fill the memory.
  private static let longest = 1_000_000

  private func read(_ file: CInt) throws(ShellError) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(file, &block, block.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw unreadable(String(cString: strerror(errno))) }
      bytes += block[..<count]
      guard bytes.count <= Self.longest else { throw unreadable("too large") }
    }
  }
}
