import Glibc

/// The kind of a terminal: what `TERM` says.
struct TerminalType: Equatable {
  static let dumb = TerminalType(name: "dumb")

  let name: String

  static var ofEnvironment: TerminalType {
    guard let value = getenv("TERM") else { return .dumb }
    return TerminalType(name: String(cString: value))
  }

  init(name: String) { self.name = name.isEmpty ? "dumb" : name }

  var takesEscapes: Bool { self != .dumb }
}
