import ArgumentParser
import FoundationEssentials
import GenesysCloud
import LineEditing

/// Signs in, asking at a prompt for what is lacking.
struct Login: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "login",
    abstract: "Sign in.",
    discussion: """
      Client id and secret come from GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET; at \
      a prompt what is lacking is asked for, the secret without showing it. A secret is never \
      taken from an argument.

      --save writes region and client id into a profile of config.toml once they worked; the secret \
      goes into the system's keyring where secret-tool reaches one, else into the file.

      --user signs a person in with a browser on this machine, without a secret. The OAuth client \
      must be of the code grant with PKCE and allow the redirect http://localhost.
      """)

  static let example = "login --region eu-west-1"

  /// A person may take minutes in the browser; requests have the command's time all the same.
  static let isBounded = false

  @Option(
    help: ArgumentHelp("Profile of config.toml, or of the official CLI.", valueName: "profile"))
  var profile: String?

  @Flag(help: "Save the account in config.toml, under the profile's name.")
  var save = false

  @Option(help: ArgumentHelp("Region, by AWS name or domain.", valueName: "region"))
  var region: String?

  @Option(help: ArgumentHelp("API address instead of a region's.", valueName: "url"))
  var host: String?

  @Option(help: ArgumentHelp("OAuth client id.", valueName: "client-id"))
  var clientID: String?

  @Option(
    help: ArgumentHelp("File that holds the client secret, 0600.", valueName: "file"),
    completion: .file())
  var secretFile: String?

  @Flag(help: "Sign a person in, with a browser.")
  var user = false

  @Option(
    help: ArgumentHelp("Port of 127.0.0.1 the browser returns to; 0: any.", valueName: "port"))
  var port: Int?

  @OptionGroup var output: OutputOptions

  /// Refused before anything could repeat the secret in an error text.
  static func check(_ words: [String]) throws {
    for word in words.prefix(while: { $0 != "--" }) {
      let option = word.split(separator: "=").first.map(String.init) ?? word
      if option.lowercased().contains("secret"), option != "--secret-file", option.hasPrefix("-") {
        throw ShellError(
          "A secret is never taken from an argument, where other users could see it.",
          advice: "Leave it out to be asked, set GENESYS_CLOUD_CLIENT_SECRET, or name a file.",
          next: "login --secret-file FILE")
      }
    }
    do {
      _ = try Self.parse(words)
    } catch {
      // What was not understood may be a secret, so none of it is repeated.
      let meant = nearestOption(to: words).map { " Did you mean \"\($0)\"?" } ?? ""
      throw ShellError("login takes options only, each with its value.\(meant)", next: "help login")
    }
  }

  /// The option that a mistyped one comes near to.
  private static func nearestOption(to words: [String]) -> String? {
    let known = CommandTree.program?.node(for: [name])?.node.arguments?.flatMap(\.spellings) ?? []
    let typed = words.compactMap { $0.split(separator: "=").first.map(String.init) }
    let stray = typed.first { $0.hasPrefix("--") && $0 != "--" && !known.contains($0) }
    return stray.flatMap { Nearness.nearest(to: $0, among: known, limit: 1).first }
  }

  func check() throws {
    _ = try AccountRequest(region: region, host: host).place(in: Environment([:]))
  }

  func calls(in session: Session) async throws -> [PlannedCall] {
    session.forgetPlanned { state in
      state.isSignedOut = false
      state.rehearsal?.isSignedIn = true
      state.rehearsal?.hasOrganization = true
    }
    return [PlannedCall(.signIn), PlannedCall(.organization)]
  }

  func run(in session: Session) async throws -> Answer {
    try checkSavable(session)
    let profiles = try profiles(in: session)
    let found = try named(among: profiles)
    let request = try request(by: found, session)
    let account = try await account(request, in: session)
    try checkSavable(account)
    let profile = found?.profile
    let zone = try found?.zone(in: session.environment)
    try await session.awaited {
      try await session.withinCommandTime {
        _ = try await session.connect(account, verifies: true, by: profile)
      }
    }
    if let profile {
      session.remember { $0.request = AccountRequest() }
      session.adopt(profile, zone: zone)
    }
    var answer = Answer.listing(Identity(of: session).signInListing)
    answer.notes = found?.remarks ?? []
    if self.profile != nil, let remark = request.overriding(in: session.environment) {
      answer.notes.append(remark)
    }
    guard save, let profiles else { return answer }
    do {
      answer.notes += try await saved(account, profiles, in: session)
      return answer
    } catch {
      // Who is signed in stays so.
      await session.present(answer, as: output.format)
      if ShellError(explaining: error).status == .interrupted {
        session.note("Signed in; nothing was saved.")
      }
      throw error
    }
  }

  private func account(_ request: AccountRequest, in session: Session) async throws -> Account {
    if user { return try await personAccount(request, session) }
    guard port == nil else {
      throw ShellError("--port is for a person's sign-in.", next: "login --user --port 0")
    }
    let isDemo =
      session.memory.isDemo && profile == nil && region == nil && host == nil && clientID == nil
      && secretFile == nil
    return isDemo ? try await session.demoAccount() : try await account(request, session)
  }

  private func account(_ request: AccountRequest, _ session: Session) async throws -> Account {
    if let account = try request.account(in: session.environment) { return account }
    guard let questions = session.questions else { throw Self.unanswered }
    let (place, id) = try await placeAndID(request, session, or: Self.unanswered)
    let secret =
      if let known = request.secret(in: session.environment) { known } else {
        Secret(try await Self.answer(to: "Client secret: ", from: questions, isSecret: true))
      }
    return Account(
      host: place.0, region: place.1, credentials: .client(id: id, secret: secret), clientID: id)
  }

  /// Where and as which client; asked for at a prompt where it is lacking.
  /// - Parameter lacking: thrown where nobody can be asked for the client id.
  func placeAndID(
    _ request: AccountRequest, _ session: Session, or lacking: ShellError
  ) async throws -> (place: (ServiceHost, Region?), id: String) {
    var request = request
    if let questions = session.questions, !request.namesPlace(in: session.environment) {
      request.region = try await Self.region(request, session, from: questions)
    }
    let place = try request.place(in: session.environment)
    if let known = request.clientID(in: session.environment) { return (place, known) }
    guard let questions = session.questions else { throw lacking }
    return (place, try await Self.answer(to: "Client id: ", from: questions))
  }

  /// Asks for a region until there is one of that name: what was typed so far is not lost by it.
  private static func region(
    _ request: AccountRequest, _ session: Session, from questions: Questions
  ) async throws -> String {
    let standard = Region.standard.name
    let choices = Region.all.map { Suggestion($0.name, $0.domain) }
    while true {
      var request = request
      let region = try await answer(
        to: "Region [\(standard)]: ", from: questions, or: standard, choices: choices)
      request.region = region
      do {
        _ = try request.place(in: session.environment)
        return region
      } catch {
        var error = ShellError(explaining: error)
        (error.advice, error.next) = (
          "Tab lists the regions; `login --host URL` takes an address.", nil
        )
        session.report(error, at: nil)
      }
    }
  }

  private static let unanswered = ShellError(
    "The client id or secret is lacking, and nobody can be asked here.",
    advice: "Set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET.",
    next: "login --client-id ID --secret-file FILE", status: .disconnected)

  static func answer(
    to prompt: String, from questions: Questions, isSecret: Bool = false, or standard: String = "",
    choices: [Suggestion] = [], lacking: ShellError = Self.unanswered
  ) async throws -> String {
    let text: String
    switch await questions.ask(prompt, isSecret: isSecret, choices: choices) {
    case .line(let line): text = line
    case .interrupted: throw ShellError.interrupted
    // A file's `login` has nobody to ask, even in an interactive session.
    case .endOfInput: throw lacking
    }
    let typed = text.trimmingWhitespace()
    let answer = typed.isEmpty ? standard : typed
    guard !answer.isEmpty else {
      throw ShellError("Nothing was given; still as before.", next: "login")
    }
    return answer
  }
}
