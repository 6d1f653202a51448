public import FoundationEssentials

/// The lines entered so far, in memory and in a file that is written after each of them.
///
/// It never fails into the session: what could not be read or written is told by ``problem``, and
/// the history goes on in memory. Sessions that share a file add to it in turn, and nothing of theirs
/// is lost in it; what others add is gone through from the next start on, so that Up finds what was
/// typed here.
public final class History {
  /// Why the file was not read or written.
  public enum Problem: Sendable, Equatable {
    /// In the C library's words.
    case unreadable(String), unwritable(String)
    /// The file has no mark of ours: it may be anybody's.
    case foreign
  }

  /// The most entries that are kept, in memory and in the file.
  public static let limit = 1_000

  /// The entries with their numbers and times.
  public private(set) var log = HistoryLog()
  /// What the last reading or writing of the file ran into; nil when it did not.
  public private(set) var problem: Problem?
  /// Where the file is; nil when there is none.
  public let path: String?
  /// Differs after each change of the lines.
  private(set) var revision = 0

  private let file: HistoryFile?

  /// A history in a file, or with nil or `/dev/null` in memory only. Nothing is read yet.
  ///
  /// - Parameter isOwn: whether the file lies where no other program writes. One that lies elsewhere
  ///   is written only if it is new, empty, or marked as ours.
  public init(path: String?, isOwn: Bool = false) {
    self.path = path == "/dev/null" ? nil : path
    file = self.path.map { HistoryFile(path: $0, isOwn: isOwn) }
  }

  /// The lines, oldest first.
  public var entries: [String] { log.lines }

  /// Takes the file's newest entries, in place of those in memory. No file yet is no problem.
  public func load() {
    guard let file else { return }
    do throws(PrivateFile.Failure) {
      let (entries, isOurs) = try file.entries(limit: Self.limit)
      log = HistoryLog(entries)
      revision += 1
      problem = isOurs ? nil : .foreign
    } catch {
      problem = .unreadable(error.reason)
    }
  }

  /// Adds a line and saves it, in a file of mode 0600 whose folder is made with mode 0700.
  ///
  /// Empty lines and lines that begin with a space are not added; a repeat of the line before only
  /// takes its place in time.
  public func add(_ line: String, at date: Date? = nil) {
    guard let first = line.first, first != " " else { return }
    let entry = HistoryEntry(line, at: date)
    if log.add(entry, limit: Self.limit) { revision += 1 }
    guard let file else { return }
    do throws(PrivateFile.Failure) {
      problem = try file.append(entry, limit: Self.limit) ? nil : .foreign
    } catch {
      problem = .unwritable(error.reason)
    }
  }
}
