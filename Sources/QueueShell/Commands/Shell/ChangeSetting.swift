import ArgumentParser
import GenesysCloud

/// Shows and changes settings.
struct ChangeSetting: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Show or change a setting.",
    discussion: Setting.all.map { setting in
      "\(setting.name): \(setting.meaning) (\(setting.values.joined(separator: ", ")))."
    }.joined(separator: "\n") + """

      \(ThresholdSetting.name): \(ThresholdSetting.meaning) (an aggregate and two values of its \
      unit, as in `set threshold waiting 5 20` or `set threshold servicelevel 80% 60%`; where the \
      second is less, lower is worse; default goes back to the queue's own targets).
      """)

  static let example = "set timing on"

  static let isLocal = true

  @Argument(help: ArgumentHelp("The setting.", valueName: "setting"))
  var name: String?

  @Argument(help: ArgumentHelp("Its new value.", valueName: "value"))
  var values: [String] = []

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    guard let name else {
      return .listing(Self.listing(of: Setting.names, session.memory.settings))
    }
    if name.lowercased() == ThresholdSetting.name { return try changeThreshold(in: session) }
    let setting = try Self.setting(name)
    guard let value = values.first else {
      return .listing(Self.listing(of: [setting.name], session.memory.settings))
    }
    guard values.count == 1 else {
      throw ShellError(
        "\"\(HostileText.cleaned(values[1]))\" is one word too many: \(setting.name) takes one value.",
        next: "set \(setting.name) \(HostileText.cleaned(value))")
    }
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

  private func changeThreshold(in session: Session) throws(ShellError) -> Answer {
    guard let word = values.first else {
      return .listing(ThresholdListing.listing(of: Aggregate.all, session.memory.settings))
    }
    let command = "set \(ThresholdSetting.name)"
    let named = try AggregateNames.resolve([word], command: command)
    guard let aggregate = named.first, named.count == 1 else {
      throw ShellError(
        "A threshold is that of one aggregate, and \(named.count) are named.",
        next: "\(command) \(named[0].alias)")
    }
    guard values.count > 1 else {
      return .listing(ThresholdListing.listing(of: [aggregate], session.memory.settings))
    }
    let isStandard = values.dropFirst() == [ThresholdSetting.standard]
    let threshold = isStandard ? nil : try Threshold(Array(values.dropFirst()), for: aggregate)
    session.remember { $0.settings.thresholds[aggregate] = threshold }
    if let threshold {
      return Answer(notes: ["\(aggregate.alias): \(threshold.meaning(in: aggregate.unit))."])
    }
    return .none
  }

  private static func setting(_ name: String) throws(ShellError) -> Setting {
    if let setting = Setting.all.first(where: { $0.name == name.lowercased() }) { return setting }
    let nearest = Nearness.nearest(to: name, among: Setting.names, limit: 1).first
    throw ShellError(
      "There is no setting \"\(HostileText.cleaned(name))\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
      next: nearest.map { "set \($0)" } ?? "set")
  }

  private static func listing(of names: [String], _ values: Settings) -> Listing {
    Listing(
      columns: [
        Column(key: "setting", header: "SETTING"), Column(key: "value", header: "VALUE"),
        Column(key: "meaning", header: "MEANING"),
      ],
      rows: names.map { name in
        let setting = Setting.all.first { $0.name == name }
        let value = setting?.value(values) ?? ThresholdSetting.value(values)
        let meaning = setting?.meaning ?? ThresholdSetting.meaning
        return Listing.Row(
          cells: [Cell(name), Cell(value), Cell(meaning)],
          json: .object([
            "setting": .string(name), "value": .string(value), "meaning": .string(meaning),
          ]))
      })
  }
}
