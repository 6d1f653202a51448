import FoundationEssentials

/// The package's own files, for tests that hold them to a promise.
enum Checkout {
  /// Its top folder.
  static let path: String = {
    var path = #filePath[...]
    for _ in 0..<4 { path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }
    return String(path)
  }()

  /// The Swift files below a folder, as paths.
  static func sources(in folder: String) -> [String] {
    let found = try? FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)")
    return (found ?? []).filter { $0.hasSuffix(".swift") }.map { "\(path)/\(folder)/\($0)" }
  }
}
