import FoundationEssentials
import Glibc
import Testing

/// A folder of its own for one test, gone with it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/queueshell-tests.XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file of this name, and answers its path.
  @discardableResult
  func write(_ name: String, _ text: String = "", mode: mode_t = 0o600) throws -> String {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    chmod(file, mode)
    return file
  }

  func makeFolder(_ name: String) { mkdir("\(path)/\(name)", 0o700) }

  /// The permission bits of a file or folder in it; nil when there is none.
  func mode(of name: String) -> mode_t? {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : nil
  }
}
