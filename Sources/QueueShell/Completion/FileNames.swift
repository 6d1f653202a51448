import Glibc

/// The entries of the folder that a path names so far.
enum FileNames {
  static func suggestions(for path: String) -> [Suggestion] {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = String(path[..<cut])
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [Suggestion] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != "..", !name.hasPrefix(".") || path[cut...].hasPrefix(".") else {
        continue
      }
      let isFolder = isFolder(folder + name, type: Int32(entry.pointee.d_type))
      found.append(Suggestion(folder + name + (isFolder ? "/" : ""), isFinal: !isFolder))
    }
    return found.sorted { $0.text < $1.text }
  }

  /// The path with the folder in the place of `~/`, which commands do not know.
  static func expanded(_ word: String, home: String?) -> String {
    guard let home, word.hasPrefix("~/") else { return word }
    return home + word.dropFirst()
  }

  private static func isFolder(_ path: String, type: Int32) -> Bool {
    // DT_DIR and DT_REG, of an enum that is not imported; what else it may be, a link to a folder
    // among it, has to be looked at.
    if type == 4 || type == 8 { return type == 4 }
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
