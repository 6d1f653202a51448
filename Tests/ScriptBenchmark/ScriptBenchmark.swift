import Glibc
import Measuring

/// Measures how long programs take for many commands on stdin, and the most memory they hold meanwhile.
/// It prints what it saw and judges nothing.
///
///     swift run -c release ScriptBenchmark RUNS COUNT LINE COMMAND [LINE COMMAND ...]
///
/// A command is split at spaces; LINE is what it reads COUNT times, in which `%` is the number of the
/// line. The commands take turns, so that a slower minute of the machine falls on all of them.
@main
struct ScriptBenchmark {
  private struct Subject {
    let words: [String]
    /// A file of the lines, made before anything is measured.
    let script: CInt
    let line: String
    var seconds: [Double] = []
    var memory: [Double] = []
  }

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 4, arguments.count.isMultiple(of: 2), let runs = Int(arguments[0]),
      let count = Int(arguments[1]), runs > 0, count > 0
    else {
      print("usage: ScriptBenchmark RUNS COUNT LINE COMMAND [LINE COMMAND ...]")
      exit(64)
    }
    var subjects = stride(from: 2, to: arguments.count, by: 2).map { index in
      Subject(
        words: arguments[index + 1].split(separator: " ").map(String.init),
        script: script(of: arguments[index], count: count), line: arguments[index])
    }
    // The first round warms the caches and is not counted.
    for run in 0...runs {
      for index in subjects.indices {
        let (seconds, memory) = measure(subjects[index])
        guard run > 0 else { continue }
        subjects[index].seconds.append(seconds)
        subjects[index].memory.append(memory)
      }
    }
    print("| program | each line | \(count) of them, s | most memory, MiB |")
    print("| --- | --- | --- | --- |")
    for subject in subjects {
      let name = subject.words[0].split(separator: "/").last ?? ""
      print(
        "| \(name) | `\(subject.line)` | \(Spread(subject.seconds).long) |"
          + " \(Spread(subject.memory).short) |")
    }
  }

  /// An unnamed file of so many lines.
  private static func script(of line: String, count: Int) -> CInt {
    guard let file = tmpfile() else { exit(1) }
    for number in 1...count {
      let text = line.split(separator: "%", omittingEmptySubsequences: false)
        .joined(separator: "\(number)")
      fputs(text + "\n", file)
    }
    fflush(file)
    return fileno(file)
  }

  /// Seconds from the start to the end, and the most MiB that were resident.
  private static func measure(_ subject: Subject) -> (Double, Double) {
    let nothing = open("/dev/null", O_WRONLY)
    defer { close(nothing) }
    lseek(subject.script, 0, SEEK_SET)
    let watch = Stopwatch()
    let child = ChildProcess(
      subject.words, descriptors: [subject.script, nothing, STDERR_FILENO])
    let memory = child.waitForPeakMiB()
    return (watch.elapsed / 1000, memory)
  }
}
