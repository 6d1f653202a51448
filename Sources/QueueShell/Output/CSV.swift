/// Comma-separated values as RFC 4180 has them, but with LF at the line ends, as every other format.
enum CSV {
  /// One record, its line ended.
  ///
  /// A value that a spreadsheet takes for a formula, such as one that begins with `=`, stays as it is:
  /// data is not changed for one of its readers.
  static func record(_ values: [String]) -> String {
    // An empty line would be no record to most readers.
    if values == [""] { return "\"\"\n" }
    return values.map(field).joined(separator: ",") + "\n"
  }

  private static func field(_ value: String) -> String {
    guard value.utf8.contains(where: special.contains) else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  private static let special = Array("\",\r\n".utf8)
}
