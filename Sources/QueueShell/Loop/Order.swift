/// One command as its words order it, before it runs.
enum Order: Sendable {
  case command(any ShellCommand)
  /// The words ask for its help only.
  case help(any ShellCommand.Type)

  /// - Parameter favourites: names that may be meant by a first word that is none.
  /// - Throws: what is wrong with the words.
  init(_ words: [String], favourites: [String] = []) throws(ShellError) {
    let path = try CommandPath(words, favourites: favourites)
    self = path.asksForHelp ? .help(path.command) : .command(try path.parse())
  }
}
