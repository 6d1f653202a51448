import FoundationEssentials
import GenesysCloud
import LineEditing

/// Where the machine keeps its time zones.
struct ZoneFolder: Sendable {
  let path: String

  init(environment: Environment) { path = environment["TZDIR"] ?? "/usr/share/zoneinfo" }

  /// The local time of a zone, by its IANA name.
  /// - Throws: what is wrong with the name.
  func localTime(_ name: String) throws(ShellError) -> LocalTime {
    guard Self.isName(name), let bytes = try? PrivateFile(path: "\(path)/\(name)").contents(),
      !bytes.isEmpty, let zone = ZoneFile(bytes)
    else { throw refusal(of: name) }
    return LocalTime(name: name) { zone.offset(at: $0) }
  }

  private func refusal(of name: String) -> ShellError {
    let shown = HostileText.repeated(name)
    guard let bytes = try? PrivateFile(path: "\(path)/UTC").contents(), !bytes.isEmpty else {
      return ShellError(
        "The time zone \"\(shown)\" cannot be read: there are no zones in \"\(path)\".",
        advice: "Install the machine's time zones (Debian: apt-get install tzdata).")
    }
    let nearest = Nearness.nearest(to: name, among: names, limit: 1).first
    return ShellError(
      "No time zone is called \"\(shown)\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""),
      advice: nearest == nil
        ? "It is named as in Europe/London; the files in \(path) are the names." : nil)
  }

  /// All of them; two folders hold the same once more, reckoned otherwise.
  private var names: [String] {
    let files = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return files.filter {
      $0.first?.isUppercase == true && !$0.hasPrefix("posix/") && !$0.hasPrefix("right/")
    }
  }

  /// A name that stays in the folder.
  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && !text.contains("..")
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/_+-".contains($0)) }
  }
}
