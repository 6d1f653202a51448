import Glibc

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
      print(
        "| \(name) | \(spread(subject.version)) | \(spread(subject.start)) | \(spread(subject.memory)) |"
      )
    }
  }

  /// Minimum, median and maximum, to a tenth.
  private static func spread(_ values: [Double]) -> String {
    let sorted = values.sorted()
    return [sorted.first, sorted[sorted.count / 2], sorted.last].compactMap { value in
      value.map { "\(($0 * 10).rounded() / 10)" }
    }.joined(separator: " / ")
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }

  private static func timeOfVersion(_ path: String) -> Double {
    let nothing = open("/dev/null", O_RDWR)
    defer { close(nothing) }
    let start = now
    let child = spawn([path, "--version"], on: nothing, leadsSession: false)
    var status: CInt = 0
    waitpid(child, &status, 0)
    return now - start
  }

  /// Milliseconds until the prompt stood there, and resident MiB then.
  private static func timeToPrompt(_ words: [String], _ prompt: String) -> (Double, Double) {
    let primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN: unlock the other end, and tell its number.
    var (locked, number): (CInt, CInt) = (0, 0)
    _ = ioctl(primary, 0x4004_5431, &locked)
    _ = ioctl(primary, 0x8004_5430, &number)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
    let replica = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer {
      close(primary)
      close(replica)
    }
    let start = now
    let child = spawn(words, on: replica, leadsSession: true)
    var seen: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: seen, as: UTF8.self).contains(prompt) {
      var ready = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 5000) > 0 else { break }
      let count = read(primary, &block, block.count)
      guard count > 0 else { break }
      seen += block[..<count]
    }
    let elapsed = now - start
    let memory = residentMiB(child)
    kill(child, SIGKILL)
    var status: CInt = 0
    waitpid(child, &status, 0)
    return (elapsed, memory)
  }

  private static func residentMiB(_ process: pid_t) -> Double {
    guard let file = fopen("/proc/\(process)/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, CInt(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * 4096 / 1_048_576
  }

  private static func spawn(_ words: [String], on descriptor: CInt, leadsSession: Bool) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    for target: CInt in 0...2 { posix_spawn_file_actions_adddup2(&actions, descriptor, target) }
    // POSIX_SPAWN_SETSID, which the module map does not show.
    if leadsSession { posix_spawnattr_setflags(&attributes, 0x80) }
    var child = pid_t()
    let pointers = words.map { strdup($0) } + [nil]
    guard posix_spawnp(&child, words[0], &actions, &attributes, pointers, environ) == 0 else {
      print("cannot start \(words[0])")
      exit(1)
    }
    return child
  }
}
