import FoundationEssentials

/// One case in a file: arguments, input, and what must come out. Sections begin with a line of
/// `--- NAME`; adding a case is adding a file.
struct Transcript {
  let path: String
  private(set) var sections: [(name: String, text: String)]

  init(path: String) {
    self.path = path
    sections = []
    for line in Home.text(of: path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("--- ") {
        sections.append((String(line.dropFirst(4)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    // The file's last line break ends its last section's last line.
    if let last = sections.indices.last, sections[last].text.hasSuffix("\n") {
      sections[last].text.removeLast()
    }
  }

  func text(_ name: String) -> String { sections.first { $0.name == name }?.text ?? "" }

  /// Words, one a line, as they stand.
  func words(_ name: String) -> [String] { text(name).split(separator: "\n").map(String.init) }

  mutating func set(_ name: String, _ text: String) {
    sections.removeAll { $0.name == name }
    if !text.isEmpty { sections.append((name, text)) }
  }

  var written: String {
    sections.map { section in
      let text = section.text
      return "--- \(section.name)\n\(text)" + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n")
    }.joined()
  }
}
