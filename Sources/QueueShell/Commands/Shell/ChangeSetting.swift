import ArgumentParser
import GenesysCloud

/// Shows and changes settings.
struct ChangeSetting: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show or change a setting.",
    discussion: Setting.all.map { setting in
      "\(setting.name): \(setting.meaning) (\(setting.values.joined(separator: ", ")))."
    }.joined(separator: "\n"))

  static let example = "set timing on"

  @Argument(help: ArgumentHelp("The setting.", valueName: "setting"))
  var name: String?

  @Argument(help: ArgumentHelp("Its new value.", valueName: "value"))
  var value: String?

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    guard let name else { return .listing(Self.listing(Setting.all, session.memory.settings)) }
    let setting = try Self.setting(name)
    guard let value else { return .listing(Self.listing([setting], session.memory.settings)) }
    guard setting.values.contains(value) else {
      let nearest = Nearness.nearest(to: value, among: setting.values, limit: 1).first
      throw ShellError(
        "\"\(HostileText.cleaned(value))\" is no value of \(setting.name), which takes "
          + setting.values.joined(separator: ", ") + ".",
        next: "set \(setting.name) \(nearest ?? setting.values[0])")
    }
    session.remember { state in
      let dialect = state.settings.dialect
      setting.set(&state.settings, value)
      if state.settings.dialect != dialect { state.source = nil }
    }
    return .none
  }

  private static func setting(_ name: String) throws(ShellError) -> Setting {
    if let setting = Setting.all.first(where: { $0.name == name.lowercased() }) { return setting }
    let nearest = Nearness.nearest(to: name, among: Setting.all.map(\.name), limit: 1).first
    throw ShellError(
      "There is no setting \"\(HostileText.cleaned(name))\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
      next: nearest.map { "set \($0)" } ?? "set")
  }

  private static func listing(_ settings: [Setting], _ values: Settings) -> Listing {
    Listing(
      columns: [
        Column(key: "setting", header: "SETTING"), Column(key: "value", header: "VALUE"),
        Column(key: "meaning", header: "MEANING"),
      ],
      rows: settings.map { setting in
        Listing.Row(
          cells: [Cell(setting.name), Cell(setting.value(values)), Cell(setting.meaning)],
          json: .object([
            "setting": .string(setting.name), "value": .string(setting.value(values)),
            "meaning": .string(setting.meaning),
          ]))
      })
  }
}
