/// Where a command stands, for errors: `FILE:LINE`; piped input is `stdin`, `-c` is `-c`.
struct Place: Sendable, Equatable, CustomStringConvertible {
  var file: String
  var line: Int
  /// Where the file was sourced, the nearest first.
  var sources: [String] = []

  /// Where the running command stands; nil at a prompt and for the program's own arguments.
  @TaskLocal static var current: Place?

  var description: String { "\(file):\(line)" }
}
