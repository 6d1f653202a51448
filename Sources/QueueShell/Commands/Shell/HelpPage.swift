import LineEditing

/// Help broken between words for a screen so wide.
struct HelpPage {
  /// Below this a name and what it means have no room beside each other.
  private static let leastForTwo = 60
  /// Where ArgumentParser puts the meaning of a name.
  private static let labelColumns = 26
  private static let margin = String(repeating: " ", count: labelColumns)
  /// Wide enough that ArgumentParser breaks nothing: it leaves its usage line alone, and beside a
  /// name it would leave too little room on a narrow screen.
  static let unbroken = 10_000

  let columns: Int

  init(columns: Int) { self.columns = max(40, columns) }

  /// ArgumentParser's text, made `unbroken` wide; the example stands after how it is used.
  func text(_ text: String, example: String? = nil) -> String {
    var lines: [String] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = rest.popFirst() {
      if let (name, meaning) = Self.parts(of: line) {
        lines += entry(name, meaning)
      } else if let next = rest.first, next.hasPrefix(Self.margin) {
        // A long name stands alone; its meaning follows.
        lines += entry(line.trimmingWhitespace(), next.trimmingWhitespace())
        rest.removeFirst()
      } else if line.hasPrefix("USAGE: ") {
        lines += usage(line)
        if let example { lines += ["", "EXAMPLE: \(example)"] }
      } else {
        lines += line.isEmpty ? [""] : folded(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// A name and what it means: beside each other, or one below the other on a narrow screen.
  func entry(_ name: String, _ meaning: String, at column: Int = labelColumns) -> [String] {
    let label = "  \(name)"
    guard columns >= Self.leastForTwo else {
      return [label] + meaning.wrapped(to: columns - 6).map { "      \($0)" }
    }
    let space = String(repeating: " ", count: column)
    let meaning = meaning.wrapped(to: columns - column).map { space + $0 }
    let width = Cells.width(of: label)
    guard width < column, let first = meaning.first else { return [label] + meaning }
    return [label + first.dropFirst(width)] + meaning.dropFirst()
  }

  private func folded(_ line: String) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    return line.wrapped(to: columns - indent.count).map { indent + $0 }
  }

  /// Broken between the things that the command takes, never within one.
  private func usage(_ line: String) -> [String] {
    var lines: [String] = []
    var current = ""
    var depth = 0
    for word in line.split(separator: " ") {
      let isInside = depth > 0
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
      if isInside {
        current += " \(word)"
      } else {
        if !current.isEmpty { lines.append(current) }
        current = String(word)
      }
    }
    lines.append(current)
    return lines.reduce(into: [String]()) { rows, part in
      if let last = rows.last, Cells.width(of: last) + 1 + Cells.width(of: part) <= columns {
        rows[rows.count - 1] += " \(part)"
      } else {
        rows.append(rows.isEmpty ? part : "       \(part)")
      }
    }
  }

  /// Name and meaning of a line that has both; nil for other lines.
  private static func parts(of line: String) -> (name: String, meaning: String)? {
    guard line.hasPrefix("  "), line.count > labelColumns else { return nil }
    let start = line.index(line.startIndex, offsetBy: labelColumns)
    let name = String(line[..<start])
    guard name.hasSuffix(" "), !name.hasPrefix("   "), line[start] != " " else { return nil }
    let isOneName = !name.trimmingWhitespace().contains("  ")
    return isOneName ? (name.trimmingWhitespace(), String(line[start...])) : nil
  }
}
