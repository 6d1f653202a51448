import GenesysCloud
import Glibc

/// What there is to say of the files of configuration.
struct ConfigCheck: Sendable {
  enum Weight: String, Sendable { case mistake, warning, fine }

  struct Finding: Sendable {
    let weight: Weight
    let file: String
    var position: TOMLOutline.Position?
    let message: String
    var advice: String?
  }

  private(set) var findings: [Finding] = []
  private var official: OfficialProfiles?

  var mistakes: Int { findings.count { $0.weight == .mistake } }

  init(_ session: Session) {
    let configuration = checkOwn(session)
    let beside = ConfigCheck(official: session.files.officialConfiguration)
    if let configuration { checkDefault(configuration, beside.official, in: session) }
    findings += beside.findings
    checkStartCommands(session.files.startCommands)
  }

  /// - Returns: what it says, where it can be used.
  private mutating func checkOwn(_ session: Session) -> Configuration? {
    guard let file = ConfigurationFile(session.files, environment: session.environment) else {
      return nil
    }
    do throws(ShellError) {
      let reading = try file.reading()
      guard reading.text != nil else {
        findings.append(Finding(weight: .fine, file: file.path, message: "not there"))
        return nil
      }
      for mistake in reading.mistakes { add(mistake, in: file.path) }
      guard reading.mistakes.isEmpty else { return nil }
      checkAuthorities(of: reading.configuration)
      return reading.configuration
    } catch {
      findings.append(
        Finding(
          weight: .mistake, file: file.path,
          message: error.message.replacing("\(HostileText.cleaned(file.path)): ", with: ""),
          advice: error.advice))
      return nil
    }
  }

  private mutating func add(_ mistake: ConfigurationMistake, in file: String) {
    findings.append(
      Finding(
        weight: .mistake, file: file, position: mistake.position, message: mistake.message,
        advice: mistake.advice))
  }

  private mutating func checkAuthorities(of configuration: Configuration) {
    for profile in configuration.profiles {
      guard let path = profile.authorities, access(path, R_OK) != 0 else { continue }
      findings.append(
        Finding(
          weight: .warning, file: profile.file ?? "",
          message: "Profile \"\(profile.name)\" trusts the authorities in"
            + " \"\(HostileText.cleaned(path))\", which cannot be read.",
          advice: "Is the path right? It is relative to the folder of config.toml."))
    }
  }

  private init(official path: String?) {
    guard let path else { return }
    do throws(ShellError) {
      official = try OfficialProfiles(path: path)
      guard let official else { return }
      let count = official.profiles.count
      findings.append(
        Finding(
          weight: .fine, file: path, message: count == 1 ? "1 profile" : "\(count) profiles"))
      if official.isReadableByOthers {
        findings.append(
          Finding(
            weight: .warning, file: path, message: "Others can read the file.",
            advice: "Mend it with: chmod 600 \(QueueDirectory.quoted(path))"))
      }
    } catch {
      findings.append(
        Finding(
          weight: .warning, file: path,
          message: error.message.replacing("\(HostileText.cleaned(path)):", with: ""),
          advice: error.advice))
    }
  }

  private mutating func checkDefault(
    _ configuration: Configuration, _ official: OfficialProfiles?, in session: Session
  ) {
    guard let file = ConfigurationFile(session.files, environment: session.environment) else {
      return
    }
    let profiles = configuration.profiles
    if let name = configuration.defaultProfile, configuration.profile(named: name) == nil,
      official?.profile(named: name) == nil
    {
      add(configuration.unknownDefault(among: official, in: file), in: file.path)
      return
    }
    let count = profiles.count == 1 ? "1 profile" : "\(profiles.count) profiles"
    findings.append(Finding(weight: .fine, file: file.path, message: "\(count), no mistake"))
  }

  private mutating func checkStartCommands(_ path: String?) {
    var status = stat()
    guard let path, stat(path, &status) == 0 else { return }
    findings.append(
      Finding(weight: .fine, file: path, message: "runs at the start of a prompt"))
    guard status.st_mode & 0o022 != 0 else { return }
    findings.append(
      Finding(
        weight: .warning, file: path, message: "Others can write to the file, whose commands run.",
        advice: "Mend it with: chmod 600 \(QueueDirectory.quoted(path))"))
  }
}

extension ConfigCheck {
  /// A finding a line, as compilers tell theirs, and what would do below it.
  var text: String {
    findings.map { finding in
      let place = finding.position.map { ":\($0.line):\($0.column)" } ?? ""
      let weight = finding.weight == .warning ? "warning: " : ""
      let line = "\(HostileText.cleaned(finding.file))\(place): \(weight)\(finding.message)"
      return line + (finding.advice.map { "\n  \($0)" } ?? "")
    }.joined(separator: "\n")
  }

  var listing: Listing {
    Listing(
      columns: [
        Column(key: "file", header: "FILE"), Column(key: "line", header: "LINE"),
        Column(key: "column", header: "COLUMN"), Column(key: "weight", header: "WEIGHT"),
        Column(key: "message", header: "MESSAGE"), Column(key: "advice", header: "ADVICE"),
      ],
      rows: findings.map { finding in
        Listing.Row(
          cells: [
            Cell(finding.file), Cell(finding.position?.line), Cell(finding.position?.column),
            Cell(finding.weight.rawValue), Cell(finding.message), Cell(finding.advice),
          ],
          json: .object([
            "file": .string(finding.file), "line": .optional(finding.position?.line),
            "column": .optional(finding.position?.column),
            "weight": .string(finding.weight.rawValue), "message": .string(finding.message),
            "advice": .optional(finding.advice),
          ]))
      })
  }
}
