import GenesysCloud

/// What the program's own options said of settings; nil for what was not given.
struct LaunchChoices: Sendable, Equatable {
  var profile: String?
  var authorities: String?
  var format: Format?
  var colour: ColourChoice?
  var dialect: DialectName?
  var isVerbose = false
}

/// The settings in force before a command changes them: what a flag says comes first, then the
/// environment, then the profile, each for itself.
struct StartingValues: Sendable, Equatable {
  /// In use at the start, as they are named.
  var queues = Sourced<[String]>([], .standard)
  var aggregates = Sourced(Aggregate.defaults, .standard)
  var thresholds = Sourced<[Aggregate: Threshold]>([:], .standard)
  /// nil: by what the output is.
  var format = Sourced<Format?>(nil, .standard)
  var colour = Sourced(ColourChoice.auto, .standard)
  var dialect = Sourced(DialectName.auto, .standard)
  /// nil: the system's only.
  var authorities = Sourced<String?>(nil, .standard)
  /// The name of a zone; nil: the C library's.
  var zone = Sourced<String?>(nil, .standard)

  /// Before anything was said.
  init() {}

  init(_ flags: LaunchChoices, _ environment: Environment, _ profile: Profile?) {
    queues =
      Self.first(
        environment["GENESYS_CLOUD_QUEUE_ID"].map {
          Sourced([$0], .variable("GENESYS_CLOUD_QUEUE_ID"))
        }, profile?.queues.map { Sourced($0, .profile(.queues)) }) ?? queues
    aggregates = profile?.aggregates.map { Sourced($0, .profile(.aggregates)) } ?? aggregates
    if let own = profile?.thresholds, !own.isEmpty {
      thresholds = Sourced(own, .profile(.thresholds))
    }
    format =
      Self.first(
        flags.format.map { Sourced($0, .flag("--format")) },
        profile?.format.map { Sourced($0, .profile(.format)) }) ?? format
    colour =
      Self.first(
        flags.colour.map { Sourced($0, .flag("--color")) }, Self.colour(in: environment),
        profile?.colour.map { Sourced($0, .profile(.colour)) }) ?? colour
    dialect =
      Self.first(
        flags.dialect.map { Sourced($0, .flag("--api")) },
        profile?.dialect.map { Sourced($0, .profile(.dialect)) }) ?? dialect
    authorities =
      Self.first(
        flags.authorities.map { Sourced($0, .flag("--ca")) },
        environment["SSL_CERT_FILE"].map { Sourced($0, .variable("SSL_CERT_FILE")) },
        profile?.authorities.map { Sourced($0, .profile(.authorities)) }) ?? authorities
    zone =
      Self.first(
        // The C library reads it, an empty one too.
        environment.verbatim("TZ").map { _ in Sourced(nil, .variable("TZ")) },
        profile?.timeZone.map { Sourced($0, .profile(.timeZone)) }) ?? zone
  }

  /// What says that colour is not wanted leaves it to what the output is, which heeds that, too.
  private static func colour(in environment: Environment) -> Sourced<ColourChoice>? {
    if environment["NO_COLOR"] != nil { return Sourced(.auto, .variable("NO_COLOR")) }
    return environment["TERM"] == "dumb" ? Sourced(.auto, .variable("TERM")) : nil
  }

  private static func first<Value>(_ layers: Sourced<Value>?...) -> Sourced<Value>? {
    layers.lazy.compactMap { $0 }.first
  }
}

extension SessionState {
  /// Takes over what holds with a profile, or without one, but for what was changed since the start.
  mutating func take(_ values: StartingValues) {
    func change<Value: Equatable>(_ value: inout Value, _ former: Value, _ new: Value) {
      if value == former { value = new }
    }
    let former = starting
    let found = try? directory?.resolve(former.queues.value, rows: [], command: Use.name)
    let isUntouched =
      selection.isEmpty || selection == Selection(names: former.queues.value)
      || selection.queues == found
    if isUntouched, selection.isEmpty || values.queues.value != former.queues.value {
      selection = Selection(names: values.queues.value)
    }
    change(&aggregates, former.aggregates.value, values.aggregates.value)
    change(&settings.thresholds, former.thresholds.value, values.thresholds.value)
    change(&settings.format, former.format.value, values.format.value)
    change(&settings.colour, former.colour.value, values.colour.value)
    change(&settings.dialect, former.dialect.value, values.dialect.value)
    starting = values
  }
}
