import TOMLKit

extension ConfigurationMistake {
  /// What the parser says, without the values that it quotes: one may be a secret.
  init(_ error: TOMLParseError) {
    let begin = error.source.begin
    let words = Self.withoutValues(error.description)
    self.init(
      position: TOMLOutline.Position(line: begin.line, column: begin.column),
      message: "This is no TOML: \(HostileText.cleaned(words)).",
      advice: error.description.contains("while parsing value")
        ? #"A text stands in quotes: region = "eu-west-1"."# : nil)
  }

  private static func withoutValues(_ description: String) -> String {
    let text = description.drop { $0.isWhitespace }
    // What is there twice is named by its keys, which are no secrets.
    if text.contains("cannot redefine existing") { return lowercasedStart(text) }
    // Single letters tell what stands at the place; more may be a value.
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    let told = parts.enumerated().map { index, part in
      index % 2 == 0 || part.count < 3 ? String(part) : "…"
    }
    return lowercasedStart(told.joined(separator: "'")[...])
  }

  private static func lowercasedStart(_ text: Substring) -> String {
    let line = text.prefix { $0 != "\n" }
    return (line.first?.lowercased() ?? "") + line.dropFirst()
  }
}
