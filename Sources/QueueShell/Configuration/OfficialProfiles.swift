import GenesysCloud
import Glibc
import LineEditing
import TOMLKit

/// The profiles of the official command-line tool: the tables of `~/.gc/config.toml`. It is another
/// program's file, so that only what is needed of it is read, and the rest is let be.
struct OfficialProfiles: Sendable {
  let path: String
  let profiles: [Profile]

  /// What stands in the file; nil where there is none.
  /// - Throws: why it cannot be understood.
  init?(path: String) throws(ShellError) {
    let shown = HostileText.cleaned(path)
    let bytes: [UInt8]
    do {
      bytes = try PrivateFile(path: path).contents()
    } catch {
      throw ShellError("\(shown): the file cannot be read: \(error.reason).")
    }
    guard !bytes.isEmpty else { return nil }
    self.path = path
    do {
      let table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
      profiles =
        TOMLNode(path: [], value: table).children?.compactMap {
          Self.profile($0, path: path)
        } ?? []
    } catch let error as TOMLParseError {
      throw ShellError([ConfigurationMistake(error)], in: path)
    } catch {
      throw ShellError("\(shown): the file is no TOML.")
    }
  }

  var isReadableByOthers: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o044 != 0
  }

  /// The profile of a name in any case, which that tool does not tell apart.
  func profile(named name: String) -> Profile? {
    profiles.first { $0.name == name }
      ?? profiles.first { $0.name.lowercased() == name.lowercased() }
  }

  private static func profile(_ node: TOMLNode, path: String) -> Profile? {
    guard let values = node.children else { return nil }
    func text(_ key: String) -> String? {
      let found = values.first { $0.key.lowercased() == key }?.text?.trimmingWhitespace()
      return found?.isEmpty == false ? found : nil
    }
    var profile = Profile(name: node.key)
    profile.file = path
    (profile.region, profile.host) = place(text("environment"))
    profile.clientID = text("client_credentials")
    profile.secret = text("client_secret").map { .text(Secret($0)) }
    profile.accessToken = text("access_token").map { Secret($0) }
    return profile
  }

  /// Its environment is a region by either name, a domain of one's own, or a port of this machine.
  private static func place(_ environment: String?) -> (region: String?, host: String?) {
    guard let environment else { return (nil, nil) }
    if let region = Region(environment) { return (region.name, nil) }
    let isHere = environment == "localhost" || environment.hasPrefix("localhost:")
    return (nil, isHere ? "http://\(environment)" : "https://api.\(environment)")
  }
}
