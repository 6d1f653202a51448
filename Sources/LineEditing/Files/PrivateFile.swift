import Glibc

/// A file of the user's own: in a folder made 0700, itself made 0600, replaced in one step, so that
/// no one else reads it and nobody ever sees half of it.
public struct PrivateFile: Sendable {
  /// Why a file could not be read or written.
  public struct Failure: Error, Sendable {
    /// In the C library's words.
    public let reason: String

    /// The words for the `errno` of the call before.
    static var last: Failure { Failure(reason: String(cString: strerror(errno))) }
  }

  /// No file of ours comes near it; one that was named by mistake must not fill the memory.
  private static let longest = 64_000_000

  /// The file itself; where the path is a symbolic link, what it points to, so that replacing the
  /// file does not replace the link.
  private let path: String

  /// A file that need not exist yet.
  public init(path: String) {
    if let real = realpath(path, nil) {
      self.path = String(cString: real)
      free(real)
    } else {
      self.path = path
    }
  }

  /// All its bytes; none when there is no file yet.
  public func contents() throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if file < 0, errno == ENOENT { return [] }
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "Not a regular file") }
    guard status.st_size <= Self.longest else { throw Failure(reason: "File too large") }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &block, block.count)
      if count > 0 {
        bytes += block[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw .last
      }
    }
  }

  /// Replaces what the file holds by now with what is made of it, or leaves it as it is where that
  /// is nil; several sessions may do so at once, one after the other.
  public func update(_ change: ([UInt8]) -> String?) throws(Failure) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : path[..<$0] } ?? "."
    try Self.makeFolder(String(folder))
    // Held on the folder, because the file is another one after each save. A file system without
    // locks is no reason not to save.
    let lock = open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { close(lock) } }
    if lock >= 0 { Self.wait(for: lock) }
    if let text = change(try contents()) { try replace(with: text) }
  }

  /// Waits a little for others: a lock that is held for long must not hold up a person.
  private static func wait(for lock: CInt) {
    for _ in 0..<50 where flock(lock, LOCK_EX | LOCK_NB) != 0 { _ = poll(nil, 0, 5) }
  }

  private func replace(with text: String) throws(Failure) {
    // mkstemp makes the file with mode 0600; there is no moment in which others can read it.
    var template = Array((path + ".XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw .last }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count > 0 { written += count } else if errno != EINTR { break }
    }
    let isWhole = written == bytes.count
    if isWhole, close(file) == 0, rename(template, path) == 0 { return }
    let failure = Failure.last
    if !isWhole { close(file) }
    unlink(template)
    throw failure
  }

  private static func makeFolder(_ path: String) throws(Failure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw .last
    }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last }
  }
}
