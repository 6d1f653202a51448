import LineEditing

/// A table as GitHub's Markdown has it, for tickets and chats: what people read, its source aligned.
enum Markdown {
  /// Rows under a header of two lines, and what is said of the whole below.
  static func rows(of listing: Listing) -> String {
    let shown = listing.columns.indices.filter { listing.columns[$0].isShown }
    return table(
      shown.map { (listing.columns[$0].header, listing.columns[$0].alignment) },
      listing.rows.map { row in shown.map { row.cells[$0].text } })
      + (listing.caption.map { "\n\(escaped($0))\n" } ?? "")
  }

  /// One thing: a row for each field.
  static func fields(of listing: Listing) -> String {
    let shown = listing.columns.indices.filter { listing.columns[$0].isShown }
    return table(
      [("Field", .left), ("Value", .left)],
      (listing.rows.first?.cells).map { cells in
        shown.map { [listing.columns[$0].header, cells[$0].text] }
      } ?? [])
  }

  private static func table(
    _ columns: [(header: String, alignment: Column.Alignment)], _ rows: [[String]]
  ) -> String {
    let headers = columns.map { escaped($0.header) }
    let rows = rows.map { $0.map(escaped) }
    let widths = columns.indices.map { index in
      let cells = rows.map { Cells.width(of: $0[index]) }
      return max(
        rule(columns[index].alignment, 0).count, Cells.width(of: headers[index]), cells.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { cells[$0].padded(to: widths[$0], columns[$0].alignment) }
      return "| \(padded.joined(separator: " | ")) |\n"
    }
    let rules = columns.indices.map { rule(columns[$0].alignment, widths[$0]) }
    return ([headers, rules] + rows).map(line).joined()
  }

  /// What tells how a column is aligned, as wide as it is.
  private static func rule(_ alignment: Column.Alignment, _ width: Int) -> String {
    let end = alignment == .right ? ":" : ""
    return String(repeating: "-", count: max(3, width - end.count)) + end
  }

  /// Without what would end a cell or read as markup. A `_` within a word is none.
  private static func escaped(_ text: String) -> String {
    let characters = Array(text)
    return characters.indices.reduce(into: "") { result, index in
      let character = characters[index]
      if marks.contains(character) || character == "_" && !isInWord(index, of: characters) {
        result += "\\"
      }
      result += character.isNewline ? "<br>" : String(character)
    }
  }

  private static let marks: Set<Character> = ["\\", "|", "*", "`", "<", "["]

  private static func isInWord(_ index: Int, of characters: [Character]) -> Bool {
    func isWord(_ index: Int) -> Bool {
      characters.indices.contains(index)
        && (characters[index].isLetter || characters[index].isNumber)
    }
    return isWord(index - 1) && isWord(index + 1)
  }
}
