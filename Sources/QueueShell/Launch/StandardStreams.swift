import Glibc

/// The three descriptors that every program is started with, unless somebody closed them.
enum StandardStreams {
  /// Opens those that are closed, so that no connection gets their numbers: read, they are at their end,
  /// and what is written to them fails.
  static func open() {
    for descriptor in STDIN_FILENO...STDERR_FILENO
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest free number, which is this one.
      _ = Glibc.open("/dev/null", O_RDONLY)
    }
  }
}
