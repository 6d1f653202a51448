import FoundationEssentials

/// The IANA name of the machine's time zone, such as `Europe/London`, found where the C library finds
/// the zone itself.
struct ZoneName: Sendable {
  private static let utc = "UTC"
  private static let mark = "/zoneinfo/"

  /// `nil` for a zone without such a name: a rule written out, or a file of its own.
  let text: String?

  init(
    _ environment: Environment, zones: String = "/usr/share/zoneinfo",
    link: String = "/etc/localtime"
  ) {
    guard let given = environment.verbatim("TZ") else {
      text = Self.name(linkedFrom: link)
      return
    }
    let name = given.hasPrefix(":") ? String(given.dropFirst()) : given
    if let named = Self.name(inPath: name) {
      text = named
    } else if name.isEmpty || ["UTC", "UTC0", "GMT", "GMT0"].contains(name) {
      text = Self.utc
    } else {
      text =
        Self.isName(name) && FileManager.default.fileExists(atPath: "\(zones)/\(name)")
        ? name : nil
    }
  }

  private static func name(linkedFrom link: String) -> String? {
    let files = FileManager.default
    if let target = try? files.destinationOfSymbolicLink(atPath: link) {
      return name(inPath: target)
    }
    return files.fileExists(atPath: link) ? nil : utc
  }

  private static func name(inPath path: String) -> String? {
    path.firstRange(of: mark).map { String(path[$0.upperBound...]) }.flatMap { name in
      isName(name) ? name : nil
    }
  }

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0)) }
  }
}
