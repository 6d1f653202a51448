import GenesysCloud
import LineEditing

/// What `auto` found out about hosts, kept between sessions.
///
/// Only `statistics` is worth keeping: `observations` is asked first anyway.
struct DialectMemory: Sendable {
  private typealias Entry = (host: String, dialect: Dialect)

  private let file: PrivateFile?

  init(path: String?) { file = path.map { PrivateFile(path: $0) } }

  func dialect(of host: String) -> Dialect? {
    guard let bytes = try? file?.contents() else { return nil }
    return Self.entries(bytes).first { $0.host == host }?.dialect
  }

  /// Keeps what was found; a state folder that cannot be written costs one request a session.
  func remember(_ dialect: Dialect, of host: String) {
    guard (self.dialect(of: host) ?? .observations) != dialect else { return }
    try? file?.update { bytes in
      var entries = Self.entries(bytes).filter { $0.host != host }
      if dialect != .observations { entries.append((host, dialect)) }
      return entries.map { "\($0.host)\t\($0.dialect.rawValue)\n" }.joined()
    }
  }

  private static func entries(_ bytes: [UInt8]) -> [Entry] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let dialect = Dialect(rawValue: String(fields[1])) else {
        return nil
      }
      return (String(fields[0]), dialect)
    }
  }
}
