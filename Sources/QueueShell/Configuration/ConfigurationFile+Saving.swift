import LineEditing

extension ConfigurationFile {
  /// What became of a profile that was saved.
  struct Saving: Sendable {
    var isChanged = false
    /// The profile that `default_profile` names now, where nothing named one before.
    var newDefault: String?
    /// All profiles of the file.
    var names: [String] = []
  }

  /// Writes a profile into the file, whose other keys and comments stay. A file with a mistake in it
  /// is left alone.
  func save(_ profile: SavedProfile) throws(ShellError) -> Saving {
    var outcome = Result<Saving, ShellError>.success(Saving())
    // Nobody else has a hand in what is replaced.
    _ = try GuardedFile(path: path).contents()
    do {
      try PrivateFile(path: path).update { bytes in
        do throws(ShellError) {
          let (text, saving) = try change(bytes, by: profile)
          outcome = .success(saving)
          return saving.isChanged ? text : nil
        } catch {
          outcome = .failure(error)
          return nil
        }
      }
    } catch {
      throw ShellError(
        "\(HostileText.cleaned(path)) cannot be written: \(error.reason).",
        advice: "Signed in all the same; nothing was saved.")
    }
    return try outcome.get()
  }

  private func change(
    _ bytes: [UInt8], by profile: SavedProfile
  ) throws(ShellError) -> (text: String, saving: Saving) {
    let former = reading(of: bytes)
    guard former.mistakes.isEmpty else { throw ShellError(former.mistakes, in: path) }
    let configuration = former.configuration
    var saving = Saving()
    if configuration.defaultProfile == nil {
      // The only profile is in use without being named, and a second one must not end that.
      let names = configuration.profiles.map(\.name)
      saving.newDefault = names.isEmpty ? profile.name : names.count == 1 ? names[0] : nil
      if names == [profile.name] { saving.newDefault = nil }
    }
    let before = String(decoding: bytes, as: UTF8.self)
    let text = profile.text(changing: before, standard: saving.newDefault)
    let new = reading(of: Array(text.utf8))
    guard new.mistakes.isEmpty, profile.isMet(by: new.configuration.profile(named: profile.name))
    else {
      throw ShellError(
        "Profile \"\(profile.name)\" cannot be written into \(HostileText.cleaned(path)) as it is.",
        advice: "Nothing was saved. `config edit` opens the file.", next: "config edit")
    }
    saving.isChanged = text != before
    saving.names = new.configuration.profiles.map(\.name)
    return (text, saving)
  }
}
