import GenesysCloud

/// `login --profile P`: what the profile says of the account, and afterwards of everything else.
extension Login {
  /// All profiles, where this sign-in has to do with one.
  func profiles(in session: Session) throws -> Profiles? {
    guard profile != nil || save else { return nil }
    do throws(ShellError) {
      return try Profiles(session.files, environment: session.environment)
    } catch {
      var error = error
      error.next = "config check"
      throw error
    }
  }

  /// The profile that is named; nil without a name, and where one is to be made of that name.
  func named(among profiles: Profiles?) throws(ShellError) -> Profiles.Found? {
    guard let profile, let profiles else { return nil }
    do throws(ShellError) {
      return try profiles.profile(named: profile)
    } catch {
      // Only a name that is nowhere is wrong usage.
      guard error.status == .usage else { throw error }
      if save { return nil }
      var error = error
      error.status = .failed
      error.next = error.next?.replacing("queuesh --profile", with: "login --profile")
      throw error
    }
  }

  /// Which account is meant by what was typed, said at the start, and stands in the profile.
  func request(by found: Profiles.Found?, _ session: Session) throws -> AccountRequest {
    var request = session.memory.request
    // What was said of another account at the start counts no more.
    if profile != nil { request = AccountRequest(profile: found?.profile) }
    if region != nil || host != nil { (request.region, request.host) = (region, host) }
    request.clientID = clientID ?? request.clientID
    if let secretFile { request.secret = try SecretFile.read(secretFile) }
    return request
  }
}

extension Session {
  /// Has in force what a profile says, but for what was changed by hand.
  func adopt(_ profile: Profile, zone: LocalTime?) {
    remember { state in
      state.request.profile = profile
      state.zone = zone
      let dialect = state.settings.dialect
      state.take(StartingValues(state.flags, environment, profile))
      if state.settings.dialect != dialect { state.source = nil }
    }
  }
}
