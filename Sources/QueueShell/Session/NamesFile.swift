import GenesysCloud
import LineEditing

/// The names of an organisation's queues as they were when last read, for completion before anyone
/// asks the server: whose they are, the divisions, and a line for each queue.
///
/// A file that is broken or someone else's counts as none, and one that cannot be written costs only
/// the names before the next sign-in.
struct NamesFile: Sendable {
  private let file: PrivateFile
  private let heading: String

  init(path: String, host: String, clientID: String) {
    file = PrivateFile(path: path)
    heading = "queuesh names 1\t\(Self.mark(of: "\(host)\t\(clientID)"))"
  }

  /// Whose names they are, as a number: a client id stands in no file's text. (FNV-1a)
  private static func mark(of account: String) -> String {
    let hash = account.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  func write(_ names: QueueNames) {
    var lines = [heading]
    lines += names.divisions.map(Self.field)
    // No division has an empty name in the file, so that it ends them.
    lines.append("")
    for index in 0..<names.count {
      let (id, text) = (Self.field(names.ids[index]), Self.field(names.texts[index]))
      lines.append("\(id)\t\(names.divisionPlaces[index])\t\(text)")
    }
    try? file.update { _ in lines.joined(separator: "\n") + "\n" }
  }

  func read() -> QueueNames? {
    guard let bytes = try? file.contents() else { return nil }
    return bytes.withUnsafeBufferPointer { names(in: $0) }
  }

  private func names(in bytes: UnsafeBufferPointer<UInt8>) -> QueueNames? {
    var rest = bytes[...]
    guard Self.line(&rest).map({ String(decoding: $0, as: UTF8.self) }) == heading else {
      return nil
    }
    var divisions: [String] = []
    while true {
      guard let line = Self.line(&rest) else { return nil }
      if line.isEmpty { break }
      divisions.append(String(decoding: line, as: UTF8.self))
    }
    var (texts, ids) = (TextColumn(), TextColumn())
    var places: [Int] = []
    while !rest.isEmpty {
      guard let line = Self.line(&rest), let first = line.firstIndex(of: Self.tab),
        let second = line[(first + 1)...].firstIndex(of: Self.tab),
        let place = Int(String(decoding: line[(first + 1)..<second], as: UTF8.self)),
        (-1..<divisions.count).contains(place)
      else { return nil }
      ids.append(line[..<first])
      places.append(place)
      texts.append(line[(second + 1)...])
    }
    return QueueNames(divisions: divisions, texts: texts, ids: ids, divisionPlaces: places)
  }

  private static let tab = UInt8(ascii: "\t")

  /// Takes a line; nil where none ends.
  private static func line(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// Without controls there is neither a tab nor a line break in it.
  private static func field(_ text: String) -> String {
    text.isEmpty ? "\u{FFFD}" : HostileText.cleaned(text)
  }
}
