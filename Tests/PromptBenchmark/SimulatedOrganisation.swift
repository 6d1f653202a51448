import Glibc
import Measuring

/// An organisation that the program itself plays, and a home folder without a past.
struct SimulatedOrganisation {
  private let program: String
  private let server: ChildProcess
  private let environment: [String: String]

  init(program: String, queues: Int) {
    self.program = program
    var template = Array("/tmp/prompt-benchmark-XXXXXX".utf8CString)
    let home = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    server = ChildProcess(
      [program, "simulate", "--port", "0", "--queues", "\(queues)"],
      descriptors: [nothing, ends[1], nothing])
    close(nothing)
    close(ends[1])
    let own = ["HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    environment = Self.variables(from: ends[0]).merging(own) { $1 }
  }

  /// The three lines that the server begins with.
  private static func variables(from descriptor: CInt) -> [String: String] {
    guard let stream = fdopen(descriptor, "r") else { return [:] }
    var variables: [String: String] = [:]
    var line = [CChar](repeating: 0, count: 512)
    while variables.count < 3, fgets(&line, CInt(line.count), stream) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      let parts = text.dropLast().split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { variables[parts[0]] = parts[1] }
    }
    return variables
  }

  /// A session that is signed in and knows the names; nil when they did not come.
  func session() -> TimedTerminal? {
    let terminal = TimedTerminal([program], environment: environment)
    _ = terminal.time(to: "queuesh> ", patience: 5000)
    let signIn = terminal.answer(
      to: "use Support\r", until: "> ", quiet: 100, patience: 60_000)
    for _ in 0..<100 {
      let list = terminal.answer(to: "\u{15}use s\t\t", quiet: 200).text
      _ = terminal.answer(to: "\u{15}", quiet: 200)
      if list.contains("\r\n") { return terminal }
    }
    print(signIn.text)
    terminal.end()
    return nil
  }

  /// Whether a command succeeds; it is one that needs no network.
  func understands(_ command: String) -> Bool {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nothing) }
    let run = ChildProcess(
      [program, "-c", command], descriptors: [nothing, nothing, nothing],
      environment: environment)
    return run.wait() == 0
  }

  func end() { server.end() }
}
