import GenesysCloud
import Glibc

/// Each value in force, and where it comes from.
struct ConfigListing {
  private struct Entry {
    let setting: String
    let value: String?
    let origin: String
  }

  private let session: Session
  private let memory: SessionState
  private let values: StartingValues
  private var entries: [Entry] = []
  private var places: ProfilePlaces

  init(_ session: Session) {
    self.session = session
    memory = session.memory
    values = memory.starting
    places = ProfilePlaces(memory.profile, official: session.files.officialConfiguration)
    addAccount()
    addFigures()
    addSettings()
    addFiles()
  }

  var listing: Listing {
    Listing(
      columns: [
        Column(key: "setting", header: "SETTING"), Column(key: "value", header: "VALUE"),
        Column(key: "from", header: "FROM"),
      ],
      rows: entries.map { entry in
        Listing.Row(
          cells: [Cell(entry.setting), Cell(entry.value), Cell(entry.origin)],
          json: .object([
            "setting": .string(entry.setting), "value": .optional(entry.value),
            "from": .string(entry.origin),
          ]))
      })
  }

  private mutating func add(_ setting: String, _ value: String?, _ origin: Origin) {
    entries.append(Entry(setting: setting, value: value, origin: places.text(of: origin)))
  }

  /// A value that commands change: where it is not as it was at the start, one did.
  private mutating func add<Value: Equatable>(
    _ setting: String, _ value: Value, _ start: Sourced<Value>, by command: String,
    text: (Value) -> String?
  ) {
    add(setting, text(value), value == start.value ? start.origin : .command(command))
  }

  // MARK: - Account

  private mutating func addAccount() {
    let (request, environment) = (memory.request, session.environment)
    entries.append(
      Entry(setting: "profile", value: memory.profile?.name, origin: profileOrigin))
    if memory.isDemo, memory.account == nil || memory.simulator != nil {
      return add("account", "the demo's", .flag("--demo"))
    }
    let place = try? request.place(in: environment)
    let placeOrigin = request.placeName(in: environment)?.origin ?? .standard
    let (host, region) = (memory.account?.host ?? place?.0, memory.account?.region ?? place?.1)
    let isMoved = memory.account.map { $0.host != place?.0 } ?? false
    add("region", region?.name, isMoved ? .command("login") : placeOrigin)
    add("host", host?.api, isMoved ? .command("login") : placeOrigin)
    let token = request.tokenSource(in: environment)
    let id = request.clientIDSource(in: environment)
    if let account = memory.account, account.clientID != (token == nil ? id?.value : nil) {
      add("client_id", account.clientID, .command("login"))
      add("client_secret", account.isOfClient ? Self.hidden : nil, .command("login"))
    } else if let token {
      add("access_token", Self.hidden, token.origin)
    } else {
      add("client_id", id?.value, id?.origin ?? .standard)
      let secret = request.secretSource(in: environment)
      add("client_secret", secret.map { Self.shown($0.value) }, secret?.origin ?? .standard)
    }
    let authorities = values.authorities
    add("ca", authorities.value, authorities.origin)
  }

  private static let hidden = "(there)"

  /// Never what it is; of a program only which.
  private static func shown(_ secret: Profile.SecretSource) -> String {
    switch secret {
    case .text: hidden
    case .command(let words): "(printed by \(HostileText.repeated(words.first ?? "")))"
    }
  }

  private var profileOrigin: String {
    guard let profile = memory.profile else { return places.text(of: .standard) }
    if memory.flags.profile?.lowercased() == profile.name.lowercased() { return "--profile" }
    return places.text(ofProfileItself: profile)
  }

  // MARK: - Settings

  private mutating func addFigures() {
    let inUse = memory.selection.queues.map { session.display($0) } + memory.selection.names
    let start = values.queues.value
    let found = try? memory.directory?.resolve(start, rows: [], command: Use.name)
    let isAsAtStart =
      memory.selection == Selection(names: start) || memory.selection.queues == found
    add(
      "queues", inUse.isEmpty ? nil : inUse.joined(separator: ", "),
      isAsAtStart ? values.queues.origin : .command("use"))
    add("aggregates", memory.aggregates, values.aggregates, by: "aggregates") {
      $0.map(\.alias).joined(separator: ", ")
    }
    add("time_zone", session.zone.name, values.zone.origin)
  }

  private mutating func addSettings() {
    let (now, standard) = (memory.settings, Settings())
    for setting in Setting.all {
      let value = setting.value(now)
      switch setting.name {
      case "format": add("format", now.format, values.format, by: "set") { _ in value }
      case "color": add("color", now.colour, values.colour, by: "set") { _ in value }
      case "api": add("api", now.dialect, values.dialect, by: "set") { _ in value }
      case "verbose" where memory.flags.isVerbose && now.isVerbose:
        add("verbose", value, .flag("--verbose"))
      default:
        add(setting.name, value, value == setting.value(standard) ? .standard : .command("set"))
      }
    }
    add("threshold", now.thresholds, values.thresholds, by: "set") { _ in
      ThresholdSetting.value(now)
    }
    for (name, command) in memory.aliases.sorted(by: { $0.key < $1.key }) {
      let isOfFile = memory.configuredAliases[name] == command
      entries.append(
        Entry(
          setting: "alias \(name)", value: command, origin: isOfFile ? "config.toml" : "alias"))
    }
  }

  private mutating func addFiles() {
    let files = session.files
    let variables = session.environment
    func origin(_ names: String...) -> Origin {
      names.first { variables[$0] != nil }.map { .variable($0) } ?? .standard
    }
    let configuration = origin("QUEUESH_CONFIG", "XDG_CONFIG_HOME")
    add("config file", there: files.configurationFile, configuration)
    add("rc file", there: files.startCommands, configuration)
    add("official CLI's file", there: files.officialConfiguration, .standard)
    add("history file", files.history(of: memory), origin("QUEUESH_HISTFILE", "XDG_STATE_HOME"))
    add("state folder", files.folder, origin("XDG_STATE_HOME"))
    add("cache folder", files.cache, origin("XDG_CACHE_HOME"))
  }

  /// A file that somebody else has to make.
  private mutating func add(_ setting: String, there path: String?, _ origin: Origin) {
    let isThere = path.map { access($0, F_OK) == 0 } ?? true
    entries.append(
      Entry(
        setting: setting, value: path,
        origin: places.text(of: origin) + (isThere ? "" : ", not there")))
  }
}

extension Account {
  /// Whether a client secret is at work.
  fileprivate var isOfClient: Bool {
    if case .client? = credentials { true } else { secretCommand != nil }
  }
}
