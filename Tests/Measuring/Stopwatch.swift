import Glibc

/// Milliseconds since it was made.
package struct Stopwatch {
  private let start = Self.now

  package init() {}

  package var elapsed: Double { Self.now - start }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
