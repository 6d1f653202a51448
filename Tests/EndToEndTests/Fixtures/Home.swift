import Glibc
import SimulatedCloud

/// A home folder of one test's own, and the environment that goes with it.
final class Home: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/queuesh-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { remove(path) }

  /// What the program sees: nothing of the machine's but the zone.
  func environment(_ cloud: SimulatedCloud? = nil, _ more: [String: String] = [:]) -> [String:
    String]
  {
    // Without a pager, which would wait for keys; a test that is about one names it.
    var variables = [
      "HOME": path, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PAGER": "",
    ]
    if let zone = getenv("TZ") { variables["TZ"] = String(cString: zone) }
    if let cloud {
      variables["GENESYS_CLOUD_HOST"] = cloud.host
      variables["GENESYS_CLOUD_CLIENT_ID"] = Configuration().clientID
      variables["GENESYS_CLOUD_CLIENT_SECRET"] = Configuration().clientSecret
    }
    return variables.merging(more) { $1 }
  }

  func write(_ text: String, to name: String) -> String {
    let file = "\(path)/\(name)"
    if let stream = fopen(file, "w") {
      fputs(text, stream)
      fclose(stream)
    }
    return file
  }

  func allow(_ mode: mode_t, _ path: String) { chmod(path, mode) }

  /// Each file below it with its mode and text.
  func files() -> [(path: String, mode: mode_t, text: String)] {
    entries(of: path).flatMap { entry -> [(String, mode_t, String)] in
      var status = stat()
      guard stat(entry, &status) == 0 else { return [] }
      if status.st_mode & S_IFMT == S_IFDIR { return [] }
      return [(entry, status.st_mode & 0o777, Self.text(of: entry))]
    }
  }

  static func text(of path: String) -> String {
    guard let stream = fopen(path, "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&block, 1, block.count, stream), count > 0 {
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// All below a folder, folders after what is in them.
  private func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      found += entries(of: "\(folder)/\(name)") + ["\(folder)/\(name)"]
    }
    return found
  }

  private func remove(_ path: String) {
    for entry in entries(of: path) { Glibc.remove(entry) }
    Glibc.remove(path)
  }
}
