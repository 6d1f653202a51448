import FoundationEssentials
import GenesysCloud
import Glibc
import Synchronization
import Testing

@testable import QueueShell

/// `watch 1s '*'` over 1,200 queues on a fast clock: what it writes, and what it keeps.
///
/// A short span runs with all tests. The whole hour is measured alone and optimised, a few minutes
/// long, and prints what it saw:
///
///     QUEUESH_WATCH_HOUR=1 swift test -c release -Xswiftc -enable-testing --disable-xctest \
///       --filter WatchHourTests
@Suite struct WatchHourTests {
  private static let queues = (0..<1_200).map { number in
    Queue(
      id: "q-\(number)", name: "\(["Sales", "Support", "Billing"][number % 3]) \(number)",
      division: .home)
  }

  /// Watches for so many polls, a second apart.
  private func watch(polls: Int, columns: Int, rows: Int) async throws -> Bill {
    let file = try File()
    let time = ManualTime()
    var terminal = Terminal.absent
    terminal.fallbackSize = (columns, rows)
    var state = SessionState()
    state.directory = QueueDirectory(Self.queues)
    state.settings.colour = .always
    state.source = WanderingStatistics(time)
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    let session = Session(
      on: Console(output: file.descriptor, errors: file.descriptor), time: time.source,
      terminal: terminal, isInteractive: true, state: state)
    session.remember { $0.isPainting = true }
    var plan = WatchPlan(
      subject: .stats, queues: Self.queues, pace: Pace("1s", .seconds(1)), count: polls)
    let vigil = try await WatchVigil(until: nil, over: plan, in: session)
    plan.inquiry = vigil.inquiry
    plan.inquiry.addStanding(in: session)
    let bill = Mutex(Bill())
    let board = BilledBoard(board: PaintedBoard(session: session), file: file) { bytes in
      bill.withLock { $0.add(bytes) }
    }
    var loop = WatchLoop(plan, on: board, vigil: vigil, in: session)
    try await loop.run()
    return bill.withLock { $0 }
  }

  @Test("A frame costs little more than what changed in it", arguments: [(80, 24), (160, 50)])
  func shortSpan(columns: Int, rows: Int) async throws {
    let bill = try await watch(polls: 12, columns: columns, rows: rows)
    // Once for the passing second and once for the figures.
    #expect(bill.frames.count == 24)
    let whole = columns * rows
    #expect(bill.frames.dropFirst(2).allSatisfy { $0 < 2 * whole })
    #expect(bill.median < whole)
  }

  @Test func figuresKeptDoNotGrow() async throws {
    let queues = Array(Self.queues.prefix(50))
    let source = WanderingStatistics(ManualTime())
    var figures = WatchedFigures()
    for _ in 0..<100 {
      let snapshot = try await source.snapshot(
        of: queues.map(\.id), aggregates: Aggregate.defaults, interval: .realtime)
      figures.take(
        Poll(
          snapshot: snapshot, queues: queues, aggregates: Aggregate.defaults,
          directory: QueueDirectory(queues), receivedAt: snapshot.observedAt))
    }
    #expect(figures.queues.count == 50)
    #expect(figures.queues.allSatisfy { $0.trend.values.count == Trend.capacity })
  }

  // One after the other: they share the memory that is measured.
  @Test(
    .serialized, .enabled(if: getenv("QUEUESH_WATCH_HOUR") != nil),
    arguments: [(80, 24), (160, 50)])
  func wholeHour(columns: Int, rows: Int) async throws {
    let bill = try await watch(polls: 3_600, columns: columns, rows: rows)
    print(
      """
      \(columns)x\(rows): \(bill.frames.count) frames; bytes a frame: median \(bill.median), \
      95th percentile \(bill.percentile(95)), most \(bill.percentile(100)); \
      \(bill.frames.reduce(0, +) / 1024) KiB an hour; \
      memory \(bill.memory.first ?? 0) KiB after a minute, \(bill.memory.last ?? 0) KiB at the end
      """)
    let (early, late) = (bill.memory.first ?? 0, bill.memory.last ?? .max)
    #expect(late - early < 4_096)
  }
}

/// The bytes of each frame, and the memory from time to time.
private struct Bill: Sendable {
  private(set) var frames: [Int] = []
  /// KiB of resident memory, from the 60th poll on.
  private(set) var memory: [Int] = []

  mutating func add(_ bytes: Int) {
    frames.append(bytes)
    if frames.count.isMultiple(of: 120) { memory.append(Self.resident) }
  }

  var median: Int { percentile(50) }

  func percentile(_ part: Int) -> Int {
    let sorted = frames.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * part / 100)]
  }

  private static var resident: Int {
    let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = text?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4
  }
}

/// A file that forgets what was written once it was counted.
private final class File: Sendable {
  let descriptor: CInt

  init() throws {
    var template = Array("/tmp/queueshell-hour.XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    // What follows a count begins at the beginning again.
    _ = fcntl(descriptor, F_SETFL, O_APPEND)
    unlink(template)
  }

  deinit { close(descriptor) }

  /// The bytes written since the last time.
  func take() -> Int {
    var status = stat()
    fstat(descriptor, &status)
    ftruncate(descriptor, 0)
    return Int(status.st_size)
  }
}

/// A painted board that tells what each frame costs. Its seconds pass with the polls: on a clock that
/// moves as soon as somebody waits for it, nothing else says when a second is over.
private struct BilledBoard: WatchBoard {
  var board: PaintedBoard
  let file: File
  let tell: @Sendable (Int) -> Void

  mutating func show(_ poll: Poll) {
    board.pass()
    tell(file.take())
    board.show(poll)
    tell(file.take())
  }

  mutating func show(_ poll: Poll, changed: Set<String>?) { board.show(poll, changed: changed) }
  mutating func show(_ look: QueueLook) { board.show(look) }
  mutating func tell(_ failure: ShellError) { board.tell(failure) }
  mutating func change(to pace: Pace) { board.change(to: pace) }
  mutating func change(to title: String, because reason: String?) {
    board.change(to: title, because: reason)
  }
  mutating func remark(_ text: String) { board.remark(text) }
  mutating func announce(_ events: [AlertEvent], on: [String]) { board.announce(events, on: on) }
}
