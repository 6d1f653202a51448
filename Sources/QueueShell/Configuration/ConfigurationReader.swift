import GenesysCloud
import TOMLKit

/// Understands the text of config.toml, and collects all that is wrong with it.
struct ConfigurationReader {
  /// A mistake before it is known where it stands.
  struct Finding {
    let path: [String]
    /// Whether what is wrong is the value, not the key.
    let isOfValue: Bool
    let message: String
    let advice: String?
  }

  private static let deepest = 32

  /// The folder that paths in the file are relative to.
  let folder: String
  let home: String?
  let zones: ZoneFolder
  private(set) var configuration = Configuration()
  private var findings: [Finding] = []

  init(folder: String, home: String?, zones: ZoneFolder) {
    (self.folder, self.home, self.zones) = (folder, home, zones)
  }

  /// Reads a whole file.
  /// - Returns: the mistakes, in the order of the text; none for a file that can be used.
  mutating func read(_ bytes: [UInt8]) -> [ConfigurationMistake] {
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      return [Self.notText(bytes)]
    }
    let outline = TOMLOutline(text)
    // The library that reads it would use up the stack.
    if let deep = outline.entries.first(where: { $0.keys.count > Self.deepest }) {
      return [
        ConfigurationMistake(
          position: deep.position, message: "A key of \(deep.keys.count) parts is none of ours.",
          advice: "There are default_profile, [profiles.NAME] and [aliases].")
      ]
    }
    do {
      read(TOMLNode(path: [], value: try TOMLTable(string: text)))
    } catch let error as TOMLParseError {
      return [ConfigurationMistake(error)]
    } catch {
      return [Self.notText(bytes)]
    }
    return findings.isEmpty ? [] : placed(by: outline)
  }

  private static func notText(_ bytes: [UInt8]) -> ConfigurationMistake {
    ConfigurationMistake(
      position: TOMLOutline.Position(line: 1, column: 1),
      message: "The file is no text in UTF-8.", advice: "Save it as UTF-8.")
  }

  private func placed(by outline: TOMLOutline) -> [ConfigurationMistake] {
    let mistakes = findings.map { finding in
      var path = finding.path
      var position = finding.isOfValue ? outline.valuePosition(of: path) : nil
      while position == nil, !path.isEmpty {
        position = outline.position(of: path)
        path.removeLast()
      }
      return ConfigurationMistake(
        position: position ?? TOMLOutline.Position(line: 1, column: 1),
        message: finding.message, advice: finding.advice)
    }
    return mistakes.sorted {
      ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
    }
  }

  private mutating func read(_ root: TOMLNode) {
    for node in root.children ?? [] {
      switch node.key {
      case "default_profile": configuration.defaultProfile = text(node, example: #""acme""#)
      case "profiles": readProfiles(node)
      case "aliases": readAliases(node)
      default: refuseTopKey(node)
      }
    }
    configuration.profiles.sort { $0.name < $1.name }
  }

  private mutating func refuseTopKey(_ node: TOMLNode) {
    let shown = HostileText.repeated(node.key)
    let known = ["default_profile", "profiles", "aliases"]
    if ProfileKey(rawValue: node.key) != nil {
      find(
        node, "\"\(shown)\" belongs to a profile.",
        advice: "Put it below a line [profiles.NAME].")
    } else if let nearest = Nearness.nearest(to: node.key, among: known, limit: 1).first {
      find(node, "There is no key \"\(shown)\". Did you mean \"\(nearest)\"?")
    } else {
      find(
        node, "There is no key \"\(shown)\".",
        advice: "There are default_profile, [profiles.NAME] and [aliases].")
    }
  }

  private mutating func readProfiles(_ node: TOMLNode) {
    guard let tables = table(node, example: "[profiles.acme]") else { return }
    for table in tables {
      let shown = HostileText.repeated(table.key)
      guard let values = table.children else {
        find(
          table, "\"\(shown)\" is a profile's name here, so a table follows, not \(table.kind).",
          advice: "As in: [profiles.\(shown)]")
        continue
      }
      guard Profile.isName(table.key) else {
        find(
          table, "\"\(shown)\" is no name for a profile.",
          advice: "A name is letters, digits, - and _.")
        continue
      }
      readProfile(named: table.key, values)
    }
  }

  private mutating func readAliases(_ node: TOMLNode) {
    let example = #"busy = "stats 'Sales*'""#
    guard let values = table(node, example: "[aliases]") else { return }
    for value in values {
      if let refusal = AliasName.refusal(of: value.key) {
        find(value, refusal.message, advice: refusal.advice)
      } else if let command = text(value, example: example) {
        configuration.aliases[value.key] = command
      }
    }
    // One may stand for another, so that all are read first.
    let favourites = Favourites(configuration.aliases)
    for value in values {
      guard let command = configuration.aliases[value.key] else { continue }
      do throws(ShellError) {
        try favourites.check(value.key, command)
      } catch {
        find(value, error.message, advice: error.advice, isOfValue: true)
      }
    }
  }

  // MARK: - Values

  mutating func add(_ profile: Profile) { configuration.profiles.append(profile) }

  mutating func find(
    _ node: TOMLNode, _ message: String, advice: String? = nil, isOfValue: Bool = false
  ) {
    findings.append(
      Finding(path: node.path, isOfValue: isOfValue, message: message, advice: advice))
  }

  mutating func table(_ node: TOMLNode, example: String) -> [TOMLNode]? {
    if let children = node.children { return children }
    find(
      node, "\"\(HostileText.repeated(node.key))\" is a table, not \(node.kind).",
      advice: "As in: \(example)", isOfValue: true)
    return nil
  }

  /// A text that is not empty.
  /// - Parameter example: a value, or a whole line.
  mutating func text(_ node: TOMLNode, example: String) -> String? {
    let shown = HostileText.repeated(node.key)
    let line = example.contains(" = ") ? example : "\(shown) = \(example)"
    guard let text = node.text else {
      find(
        node, "\"\(shown)\" takes a text, not \(node.kind).", advice: "As in: \(line)",
        isOfValue: true)
      return nil
    }
    guard !text.trimmingWhitespace().isEmpty else {
      find(node, "\"\(shown)\" is empty.", advice: "As in: \(line)", isOfValue: true)
      return nil
    }
    return text
  }

  /// A list of texts, none of them empty.
  mutating func texts(_ node: TOMLNode, example: String) -> [TOMLNode]? {
    let shown = HostileText.repeated(node.key)
    guard let elements = node.elements else {
      find(
        node, "\"\(shown)\" takes a list of texts, not \(node.kind).",
        advice: "As in: \(shown) = \(example)", isOfValue: true)
      return nil
    }
    for element in elements where element.text?.trimmingWhitespace().isEmpty ?? true {
      let what = element.text == nil ? "\(element.kind)" : "an empty text"
      find(
        element, "\"\(shown)\" is a list of texts, and \(what) is in it.",
        advice: "As in: \(shown) = \(example)", isOfValue: true)
      return nil
    }
    return elements
  }
}
