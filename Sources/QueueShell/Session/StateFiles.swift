import LineEditing

/// Where state is kept: `$XDG_STATE_HOME/queuesh/`, created 0700, its files 0600.
struct StateFiles: Sendable {
  /// nil when there is no home to keep anything in.
  let folder: String?
  let configuration: String?
  /// What can be had again: `$XDG_CACHE_HOME/queuesh/`, kept as the state is.
  let cache: String?
  private let historyOverride: String?

  init(environment: Environment) {
    let home = environment["HOME"]
    folder = (environment["XDG_STATE_HOME"] ?? home.map { $0 + "/.local/state" })
      .map { $0 + "/queuesh" }
    configuration =
      if let file = environment["QUEUESH_CONFIG"] {
        file == "/dev/null" ? nil : String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
      } else {
        (environment["XDG_CONFIG_HOME"] ?? home.map { $0 + "/.config" }).map { $0 + "/queuesh" }
      }
    cache = (environment["XDG_CACHE_HOME"] ?? home.map { $0 + "/.cache" }).map { $0 + "/queuesh" }
    historyOverride = environment["QUEUESH_HISTFILE"]
  }

  /// The history of a profile; nil: kept in memory only.
  func history(profile: String) -> String? {
    historyOverride ?? folder.map { "\($0)/history/\(profile)" }
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

  private static func fileName(_ host: String, _ clientID: String) -> String {
    let name = "\(host)_\(clientID)".prefix(200).map { character in
      character.isASCII && (character.isLetter || character.isNumber || "-.".contains(character))
        ? character : "_"
    }
    return String(name)
  }
}
