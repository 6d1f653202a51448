/// Where a command stands, for errors: `FILE:LINE`; piped input is `stdin`, `-c` is `-c`.
struct Place: Sendable, Equatable, CustomStringConvertible {
  var file: String
  var line: Int

  var description: String { "\(file):\(line)" }
}
