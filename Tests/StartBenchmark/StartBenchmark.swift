import Glibc
import Measuring

/// Measures how long interactive programs take from their start to `--version` and to the first
/// prompt, and what memory they hold there. It prints what it saw and judges nothing.
///
///     swift run -c release StartBenchmark RUNS PROMPT COMMAND [PROMPT COMMAND ...]
///
/// A command is split at spaces; PROMPT is the text that ends its first prompt. The commands take
/// turns, so that a slower minute of the machine falls on all of them.
@main
struct StartBenchmark {
  private struct Subject {
    var prompt: String
    var words: [String]
    var version: [Double] = []
    var start: [Double] = []
    var memory: [Double] = []
  }

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let runs = arguments.first.flatMap({ Int($0) }), runs > 0, arguments.count > 2 else {
      print("usage: StartBenchmark RUNS PROMPT COMMAND [PROMPT COMMAND ...]")
      exit(64)
    }
    var subjects = stride(from: 1, to: arguments.count - 1, by: 2).map { index in
      Subject(
        prompt: arguments[index],
        words: arguments[index + 1].split(separator: " ").map(String.init))
    }
    // The first round warms the caches and is not counted.
    for run in 0...runs {
      for index in subjects.indices {
        let version = timeOfVersion(subjects[index].words[0])
        let (start, memory) = timeToPrompt(subjects[index].words, subjects[index].prompt)
        guard run > 0 else { continue }
        subjects[index].version.append(version)
        subjects[index].start.append(start)
        subjects[index].memory.append(memory)
      }
    }
    print("| program | `--version`, ms | first prompt, ms | memory there, MiB |")
    print("| --- | --- | --- | --- |")
    for subject in subjects {
      let name = subject.words[0].split(separator: "/").last ?? ""
      let spreads = [subject.version, subject.start, subject.memory].map { Spread($0).short }
      print("| \(name) | \(spreads.joined(separator: " | ")) |")
    }
  }

  private static func timeOfVersion(_ path: String) -> Double {
    let nothing = open("/dev/null", O_RDWR)
    defer { close(nothing) }
    let watch = Stopwatch()
    ChildProcess([path, "--version"], descriptors: [nothing, nothing, nothing]).wait()
    return watch.elapsed
  }

  /// Milliseconds until the prompt stood there, and resident MiB then.
  private static func timeToPrompt(_ words: [String], _ prompt: String) -> (Double, Double) {
    let terminal = TimedTerminal(words)
    defer { terminal.end() }
    return (terminal.time(to: prompt, patience: 5000), terminal.child.residentMiB)
  }
}
