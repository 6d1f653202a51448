import Dispatch
import Glibc

/// The program that shows a web page to the person at this machine.
struct Browser {
  #if os(macOS)
    private static let standard = "open"
  #else
    private static let standard = "xdg-open"
  #endif

  private let command: [String]
  private let environment: [String]

  /// The user's own of `BROWSER`, else the system's; nil for a `BROWSER` of nothing but blanks.
  init?(environment: Environment) {
    // Several stand with colons between; the first is meant to be tried first.
    let own = environment["BROWSER"]?.split(separator: ":").first ?? Self.standard[...]
    command = own.split(separator: " ").map(String.init)
    self.environment = environment.forOtherPrograms
    guard !command.isEmpty else { return nil }
  }

  /// The words of the program that opens an address; `%s` stands for it, as elsewhere.
  func words(for address: String) -> [String] {
    command.contains { $0.contains("%s") }
      ? command.map { $0.replacing("%s", with: address) } : command + [address]
  }

  /// Opens an address, without waiting and without a word should that fail: the address is told
  /// anyway.
  func open(_ address: String) {
    let program = ChildProgram(words: words(for: address), variables: environment, isApart: true)
    guard let child = program.start() else { return }
    // Somebody has to take note of its end, or it stays in the process table as long as we do.
    DispatchQueue.global().async { _ = ChildProgram.status(of: child) }
  }
}
