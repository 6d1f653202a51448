/// A prompt as libedit wants it: what takes no room on the screen stands between two fences, else
/// the cursor is taken to be further right than it is.
struct FencedPrompt {
  static let fence: Unicode.Scalar = "\u{1}"

  /// For libedit, with fences.
  let text: String
  /// What takes room on the screen.
  let visible: String

  /// Colour sequences (`ESC [ ... m`) are fenced, neighbours together: of two fenced runs side by
  /// side libedit takes the second one's fence for text. A sequence at the very end, which libedit
  /// drops because nothing printable follows it, goes before the space that ends the prompt, or
  /// gets a space. Other controls are left out.
  init(_ prompt: String) {
    var cells: [(colour: String, scalar: Unicode.Scalar)] = []
    var colour = ""
    var rest = prompt.unicodeScalars[...]
    while let scalar = rest.first {
      if let sequence = Self.colour(at: rest) {
        colour.unicodeScalars.append(contentsOf: sequence)
        rest = rest[sequence.endIndex...]
        continue
      }
      rest = rest.dropFirst()
      if scalar.properties.generalCategory == .control { continue }
      cells.append((colour, scalar))
      colour = ""
    }
    if !colour.isEmpty {
      let space = cells.last?.scalar == " " ? cells.popLast() : nil
      cells.append(((space?.colour ?? "") + colour, " "))
    }
    text = cells.map { colour, scalar in
      (colour.isEmpty ? "" : "\(Self.fence)\(colour)\(Self.fence)") + String(scalar)
    }.joined()
    visible = cells.map { String($0.scalar) }.joined()
  }

  private static func colour(
    at text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView? {
    guard text.starts(with: ["\u{1B}", "["]) else { return nil }
    let parameters = text.dropFirst(2).prefix { "0123456789;:".unicodeScalars.contains($0) }
    let end = parameters.endIndex
    guard end < text.endIndex, text[end] == "m" else { return nil }
    return text[..<text.index(after: end)]
  }
}
