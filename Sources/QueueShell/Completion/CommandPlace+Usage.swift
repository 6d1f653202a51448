extension CommandPlace {
  /// What may still come, as in `[INTERVAL] [QUEUE...] [--count N]`.
  var usage: String {
    if let awaited { return awaited.values.isEmpty ? awaited.label : Self.choice(awaited.values) }
    let names = subcommands.map(\.commandName)
    let branches = names.isEmpty ? [] : ["[\(Self.choice(names))]"]
    return (branches + remaining.map(usage) + optionUsages(beginning: ""))
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What may still come while this word is typed.
  func usage(typing word: String) -> String {
    if word.isEmpty { return usage }
    let names = subcommands.map(\.commandName)
    let begun = names.filter { $0.hasPrefix(word) }
    if !begun.isEmpty, !names.contains(word) { return Self.choice(begun) }
    let isOption = word.hasPrefix("-") && word != "-" && !isLiteral && awaited == nil
    if isOption, option(word) == nil, inlineValue(word) == nil {
      return optionUsages(beginning: word).joined(separator: " ")
    }
    return with(word).usage
  }

  private func optionUsages(beginning word: String) -> [String] {
    options.filter { option in
      // What every command takes goes without saying, until an option is begun.
      !option.asksForHelp && (!word.isEmpty || !option.spellings.contains("--format"))
        && option.spellings.contains { $0.hasPrefix(word) }
    }.map { option in
      let spelling = option.spellings.first ?? ""
      let whole = option.takesValue ? "\(spelling) \(option.label)" : spelling
      return "[\(whole)]" + (option.isRepeating ? "..." : "")
    }
  }

  private func usage(of argument: CommandTree.Argument) -> String {
    var label = argument.label
    if !argument.values.isEmpty { label = Self.choice(argument.values) }
    if argument.source == .value {
      if let words = ValueSource.threshold(after: positionals) {
        return ThresholdSetting.usage(after: words)
      }
      if positionals.count > 1 { return "" }
      if let setting = ValueSource.setting(after: positionals) {
        label = Self.choice(setting.values)
      }
    }
    let lead = argument.source == .intervalOrQueue ? WatchWords.Lead(of: positionals) : nil
    if argument.isRepeating, argument.source != .value, lead?.subject?.isOfOne != true {
      label += "..."
    }
    let isNeeded = !argument.isOptional && positionals.isEmpty
    return (lead.map(leadUsage) ?? "") + (isNeeded ? label : "[\(label)]")
  }

  /// What may still come before the queues of `watch`.
  private func leadUsage(_ lead: WatchWords.Lead) -> String {
    guard lead.count == positionals.count, lead.subject == nil else { return "" }
    let subjects = Self.choice(WatchTarget.Subject.allCases.map(\.rawValue))
    return (lead.interval == nil ? "[INTERVAL] " : "") + "[\(subjects)] "
  }

  private static func choice(_ values: [String]) -> String { values.joined(separator: "|") }
}

extension CommandTree.Argument {
  /// Its value in a hint.
  var label: String { source?.label ?? (valueName ?? "").uppercased() }
}
