import LineEditing

/// Where state is kept: `$XDG_STATE_HOME/queuesh/`, created 0700, its files 0600.
struct StateFiles: Sendable {
  /// nil when there is no home to keep anything in.
  let folder: String?
  let configuration: String?
  /// config.toml, or the file that stands for it.
  let configurationFile: String?
  /// The official command-line tool's own.
  let officialConfiguration: String?
  /// What can be had again: `$XDG_CACHE_HOME/queuesh/`, kept as the state is.
  let cache: String?
  private let historyOverride: String?

  init(environment: Environment) {
    let home = environment["HOME"]
    folder = (environment["XDG_STATE_HOME"] ?? home.map { $0 + "/.local/state" })
      .map { $0 + "/queuesh" }
    if let file = environment["QUEUESH_CONFIG"] {
      let isNone = file == "/dev/null"
      configuration = isNone ? nil : file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
      configurationFile = isNone ? nil : file
    } else {
      configuration =
        (environment["XDG_CONFIG_HOME"] ?? home.map { $0 + "/.config" }).map { $0 + "/queuesh" }
      configurationFile = configuration.map { $0 + "/config.toml" }
    }
    officialConfiguration = home.map { $0 + "/.gc/config.toml" }
    cache = (environment["XDG_CACHE_HOME"] ?? home.map { $0 + "/.cache" }).map { $0 + "/queuesh" }
    historyOverride = environment["QUEUESH_HISTFILE"]
  }

  /// The history of a profile; nil: kept in memory only.
  func history(profile: String) -> String? {
    historyOverride ?? folder.map { "\($0)/history/\(Self.fileName(profile))" }
  }

  /// The history of what a session is about.
  func history(of memory: SessionState) -> String? {
    history(profile: memory.isDemo ? "demo" : memory.profile?.name ?? "default")
  }

  /// Whether the history lies in our folder, where no other program writes.
  var ownsHistory: Bool { historyOverride == nil }

  /// Commands run at the start of each interactive session.
  var startCommands: String? { configuration.map { $0 + "/queueshrc" } }

  /// Which dialect `auto` found each host to speak: a line a host, `HOST<TAB>DIALECT`.
  var dialects: String? { folder.map { $0 + "/dialects" } }

  /// What is booked of the request budget of each client id at a host: a file for each pair.
  func budget(host: String, clientID: String) -> String? {
    folder.map { "\($0)/budget/\(Self.fileName(host, clientID))" }
  }

  /// The queues' names as a client id at a host last read them.
  func names(host: String, clientID: String) -> String? {
    cache.map { "\($0)/names/\(Self.fileName(host, clientID))" }
  }

  private static func fileName(_ parts: String...) -> String {
    let name = parts.joined(separator: "_").prefix(200).map { character in
      character.isASCII && (character.isLetter || character.isNumber || "-.".contains(character))
        ? character : "_"
    }
    return String(name)
  }
}
