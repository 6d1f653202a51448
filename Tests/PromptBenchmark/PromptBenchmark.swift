import Glibc
import Measuring

/// Measures what is felt at the prompt: from a key to its echo, and from Tab to the end of the list,
/// with an organisation of 10,000 queues. It prints what it saw and judges nothing.
///
///     swift run -c release PromptBenchmark RUNS QUEUESH [PROMPT COMMAND ...]
///
/// QUEUESH is the path of the program, which also plays the organisation. Other programs follow, as
/// with StartBenchmark, for the echo.
@main
struct PromptBenchmark {
  /// What is typed, key by key.
  private static let line = "stats Support --format json"
  /// What stands before Tab: all queues match, many, and some.
  private static let beforeTab = ["use ", "use s", "stats 'Support 00"]

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let runs = arguments.first.flatMap({ Int($0) }), runs > 0, arguments.count > 1,
      arguments.count.isMultiple(of: 2)
    else {
      print("usage: PromptBenchmark RUNS QUEUESH [PROMPT COMMAND ...]")
      exit(64)
    }
    // A program that cannot be written to any more shall be told of, not end this one.
    signal(SIGPIPE, SIG_IGN)
    let organisation = SimulatedOrganisation(program: arguments[1], queues: 10_000)
    defer { organisation.end() }
    guard let shell = organisation.session() else {
      print("the names of the queues did not come")
      organisation.end()
      exit(1)
    }
    let name = arguments[1].split(separator: "/").last ?? ""

    print("| key to echo | first byte, ms | last byte, ms |")
    print("| --- | --- | --- |")
    printEcho("\(name)", shell, runs)
    if organisation.understands("set hints off") {
      _ = shell.answer(to: "set hints off\r", quiet: 300)
      printEcho("\(name), hints off", shell, runs)
      _ = shell.answer(to: "set hints on\r", quiet: 300)
    }
    for index in stride(from: 2, to: arguments.count - 1, by: 2) {
      let words = arguments[index + 1].split(separator: " ").map(String.init)
      let other = TimedTerminal(words)
      _ = other.time(to: arguments[index], patience: 5000)
      printEcho("\(words[0].split(separator: "/").last ?? "")", other, runs)
      other.end()
    }
    print("\n| Tab after | bytes | first byte, ms | last byte, ms |")
    print("| --- | --- | --- | --- |")
    for text in beforeTab { printTab(text, shell, runs) }
    print("\nEach as minimum / median / 99th percentile / maximum of \(runs).")
    shell.end()
  }

  private static func printEcho(_ name: String, _ terminal: TimedTerminal, _ runs: Int) {
    var answers: [TimedTerminal.Answer] = []
    let keys = line.map { String($0) }
    // The first line warms the caches and is not counted.
    for number in 0..<runs + keys.count {
      if number.isMultiple(of: keys.count) { clear(terminal) }
      let key = keys[number % keys.count]
      let answer = terminal.answer(to: key, until: key, quiet: 3)
      if number >= keys.count { answers.append(answer) }
    }
    clear(terminal)
    print(
      "| \(name) | \(Spread(answers.map(\.first)).long) | \(Spread(answers.map(\.last)).long) |")
    fflush(nil)
  }

  private static func printTab(_ text: String, _ terminal: TimedTerminal, _ runs: Int) {
    var answers: [TimedTerminal.Answer] = []
    for number in 0...runs {
      clear(terminal)
      _ = terminal.answer(to: text, quiet: 20)
      var answer = terminal.answer(to: "\t", until: "\r\n", quiet: 100)
      // The first Tab may complete what all have in common, and list nothing.
      if !answer.text.contains("\r\n") {
        answer = terminal.answer(to: "\t", until: "\r\n", quiet: 100)
      }
      if number > 0 { answers.append(answer) }
    }
    clear(terminal)
    let bytes = answers.last?.text.utf8.count ?? 0
    let spreads = [answers.map(\.first), answers.map(\.last)].map { Spread($0).long }
    print("| `\(text)` | \(bytes) | \(spreads.joined(separator: " | ")) |")
    fflush(nil)
  }

  /// Empties the line.
  private static func clear(_ terminal: TimedTerminal) {
    _ = terminal.answer(to: "\u{15}", quiet: 20, patience: 50)
  }
}
