package import Glibc

/// A program that a benchmark has started.
package struct ChildProcess {
  package let id: pid_t

  /// - Parameters:
  ///   - words: the program, by path or by name, and its arguments.
  ///   - descriptors: become its standard ones.
  ///   - environment: in place of the caller's.
  package init(
    _ words: [String], descriptors: [CInt], environment: [String: String]? = nil,
    leadsSession: Bool = false
  ) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    for (target, source) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, source, CInt(target))
    }
    // POSIX_SPAWN_SETSID, which the module map does not show.
    if leadsSession { posix_spawnattr_setflags(&attributes, 0x80) }
    var child = pid_t()
    let pointers = words.map { strdup($0) } + [nil]
    let variables = environment.map { $0.map { strdup("\($0.key)=\($0.value)") } + [nil] }
    defer { (pointers + (variables ?? [])).forEach { free($0) } }
    let failure =
      if let variables {
        posix_spawnp(&child, words[0], &actions, &attributes, pointers, variables)
      } else {
        posix_spawnp(&child, words[0], &actions, &attributes, pointers, environ)
      }
    guard failure == 0 else {
      print("cannot start \(words[0])")
      exit(1)
    }
    id = child
  }

  /// Waits for its end; 0 when all was well.
  @discardableResult
  package func wait() -> CInt {
    var status: CInt = 0
    waitpid(id, &status, 0)
    return status
  }

  /// Waits for its end, and tells the most memory that it held resident.
  package func waitForPeakMiB() -> Double {
    var (status, usage): (CInt, rusage) = (0, rusage())
    wait4(id, &status, 0, &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  package func end() {
    kill(id, SIGKILL)
    wait()
  }

  /// Its resident memory.
  package var residentMiB: Double {
    guard let file = fopen("/proc/\(id)/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, CInt(line.count), file) != nil else { return 0 }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * 4096 / 1_048_576
  }
}
