/// The lines entered so far, in memory and in a file that is written after each of them.
///
/// It never fails into the session: what could not be read or written is told by ``problem``, and
/// the history goes on in memory. The file holds one entry a line, with `\n`, `\r` and `\\` for
/// newlines and backslashes; sessions that share it add to it in turn.
public final class History {
  /// The most entries that are kept, in memory and in the file.
  public static let limit = 1_000

  /// The entries, oldest first.
  public private(set) var entries: [String] = [] {
    didSet { revision += 1 }
  }
  /// Why the last reading or writing of the file did not succeed; nil when it did.
  public private(set) var problem: String?
  /// Differs after each change.
  private(set) var revision = 0

  private let path: String?

  /// A history in a file, or with nil or `/dev/null` in memory only. Nothing is read yet.
  public init(path: String?) {
    self.path = path == "/dev/null" ? nil : path
  }

  /// Takes the file's newest entries, in place of those in memory. No file yet is no problem.
  public func load() {
    guard let path else { return }
    do throws(PrivateFile.Failure) {
      entries = try HistoryFile(path: path).entries(limit: Self.limit)
      problem = nil
    } catch {
      problem = "cannot read the history \(path): \(error.reason)"
    }
  }

  /// Adds a line and saves it, in a file of mode 0600 whose folder is made with mode 0700.
  ///
  /// Empty lines, lines that begin with a space, and repeats of the line before are not added.
  public func add(_ line: String) {
    guard let first = line.first, first != " ", line != entries.last else { return }
    entries = (entries + [line]).suffix(Self.limit)
    guard let path else { return }
    do throws(PrivateFile.Failure) {
      try HistoryFile(path: path).append(line, limit: Self.limit)
      problem = nil
    } catch {
      problem = "cannot write the history \(path): \(error.reason)"
    }
  }
}
