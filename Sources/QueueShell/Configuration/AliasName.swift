/// The name of a favourite command.
enum AliasName {
  /// Why it can be none; nil for one that can.
  static func refusal(of name: String) -> ShellError? {
    let shown = HostileText.repeated(name)
    if Catalog.commands.contains(where: { $0.answers(to: name) }) {
      return ShellError(
        "\"\(HostileText.cleaned(name))\" is a command, which no alias can take the place of.",
        advice: "Give the alias another name.")
    }
    let isWord =
      name.first?.isLetter == true
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
    return isWord
      ? nil
      : ShellError(
        "\"\(shown)\" is no name for an alias.",
        advice: "A name is a letter, then letters, digits, - and _.")
  }
}
