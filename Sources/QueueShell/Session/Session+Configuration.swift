extension Session {
  /// The user's editor; nil where nobody could use it.
  var textEditor: TextEditor? {
    guard terminal.hasInput, terminal.hasOutput, !isUnattended, let interrupts = memory.interrupts
    else { return nil }
    return TextEditor(environment: environment, interrupts: interrupts)
  }

  /// Takes over what has changed in config.toml, but for what was changed by hand in this session.
  /// - Returns: what of it has to wait, and for what.
  func takeOver(
    _ new: Configuration, since old: Configuration
  ) throws(ShellError) -> [String] {
    remember { state in
      let former = state.configuredAliases
      for name in Set(former.keys).union(new.aliases.keys)
      where state.aliases[name] == former[name] {
        state.aliases[name] = new.aliases[name]
      }
      state.configuredAliases = new.aliases
      state.profileNames = new.profiles.map(\.name)
    }
    guard isInteractive else { return [] }
    var notes: [String] = []
    if new.defaultProfile != old.defaultProfile {
      notes.append("default_profile counts from the next start on.")
    }
    guard let former = memory.profile, former.file == files.configurationFile else {
      if new.profiles != old.profiles {
        notes.append("`login --profile NAME` signs in by a profile.")
      }
      return notes
    }
    guard let profile = new.profile(named: former.name) else {
      return notes + ["Profile \(former.name) is gone from the file; this session goes on by it."]
    }
    guard profile != former else { return notes }
    let found = try Profiles(files, environment: environment).profile(named: profile.name)
    adopt(profile, zone: try found.zone(in: environment))
    if profile.account != former.account, memory.account != nil {
      notes.append("Its account counts from the next `login` on.")
    }
    return notes
  }
}

extension Profile {
  /// What it says of the account alone.
  fileprivate var account: Profile {
    var account = Profile(name: name)
    (account.region, account.host, account.clientID) = (region, host, clientID)
    (account.secret, account.authorities) = (secret, authorities)
    return account
  }
}
