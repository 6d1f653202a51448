import GenesysCloud
import LineEditing

/// The user's own config.toml.
struct ConfigurationFile: Sendable {
  let path: String
  private let home: String?
  private let zones: ZoneFolder

  /// Nil where no such file is to be read.
  init?(_ files: StateFiles, environment: Environment) {
    guard let path = files.configurationFile else { return nil }
    self.path = path
    home = environment["HOME"]
    zones = ZoneFolder(environment: environment)
  }

  /// All that can be told of it.
  struct Reading: Sendable {
    var configuration = Configuration()
    var mistakes: [ConfigurationMistake] = []
    /// Nil where there is no file.
    var text: String?
  }

  /// What it says; nothing where it is not there.
  /// - Throws: why it cannot be used: others can read or change it, or the first mistake in it.
  func configuration() throws(ShellError) -> Configuration {
    let reading = try reading()
    guard reading.mistakes.isEmpty else { throw ShellError(reading.mistakes, in: path) }
    return reading.configuration
  }

  /// What it says, and what is wrong with that.
  /// - Throws: why it must not or cannot be read.
  func reading() throws(ShellError) -> Reading {
    try GuardedFile(path: path).contents().map(reading) ?? Reading()
  }

  /// What a text that may stand in it says, and what is wrong with that.
  func reading(of bytes: [UInt8]) -> Reading {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var reader = ConfigurationReader(folder: folder, home: home, zones: zones)
    let mistakes = reader.read(bytes)
    var configuration = reader.configuration
    for index in configuration.profiles.indices { configuration.profiles[index].file = path }
    return Reading(
      configuration: configuration, mistakes: mistakes, text: String(decoding: bytes, as: UTF8.self)
    )
  }

  /// Where a value stands in the file as it is now.
  func position(ofValueAt path: [String]) -> TOMLOutline.Position {
    let bytes = (try? GuardedFile(path: self.path).contents()) ?? []
    let outline = TOMLOutline(String(decoding: bytes, as: UTF8.self))
    return outline.valuePosition(of: path) ?? TOMLOutline.Position(line: 1, column: 1)
  }
}
