import Glibc

/// A folder of its own for a test, gone with it.
final class TemporaryFolder {
  struct Failure: Error {}

  let path: String

  init() throws {
    var template = Array("/tmp/line-editing.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure() }
    path = String(cString: made)
  }

  deinit {
    Self.delete(path)
  }

  /// Writes a file into it and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(bytes: Array(text.utf8), to: name)
  }

  func write(bytes: [UInt8], to name: String) throws -> String {
    let path = self.path + "/" + name
    guard let file = fopen(path, "w") else { throw Failure() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure() }
    return path
  }

  static func contents(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure() }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1_048_576)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// The permission bits of a file or folder.
  static func mode(of path: String) -> mode_t {
    var status = stat()
    _ = lstat(path, &status)
    return status.st_mode & 0o7777
  }

  /// The names in the folder.
  func names() -> Set<String> { Self.names(in: path) }

  private static func names(in path: String) -> Set<String> {
    var names: Set<String> = []
    guard let folder = opendir(path) else { return names }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.insert(name) }
    }
    return names
  }

  private static func delete(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      for name in names(in: path) { delete(path + "/" + name) }
    }
    remove(path)
  }
}
