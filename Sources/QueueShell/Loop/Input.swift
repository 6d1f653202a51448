import FoundationEssentials
import Glibc
import LineEditing

/// One source of lines on the loop's stack, with what is gathered of its current command.
struct Input {
  let source: any LineSource
  /// As errors name it; nil for a terminal.
  let name: String?
  /// What paths in it are relative to; nil: the working directory.
  let folder: String?
  /// The file's device and inode, to find one that sources itself.
  private(set) var path: String?
  /// Where it was sourced, the nearest place first.
  let sources: [String]
  var statement = Statement()
  var lineNumber = 0

  init(
    _ source: any LineSource, name: String?, folder: String? = nil, path: String? = nil,
    sources: [String] = []
  ) {
    self.sources = sources
    self.source = source
    self.path = path
    self.name = name
    self.folder = folder
  }

  var isTerminal: Bool { name == nil }

  func place(line: Int) -> Place? {
    name.map { Place(file: $0, line: line, sources: sources) }
  }

  /// Opens a file of commands; `-` is stdin.
  /// - Parameters:
  ///   - sourcing: the file that names it, which its path is relative to, and the place there.
  ///   - isPrompted: a person waits at a prompt, which a pipe could block for ever.
  /// - Throws: why it cannot be read.
  static func file(
    _ path: String, sourcing: (folder: String?, place: Place?) = (nil, nil),
    isPrompted: Bool = false
  ) throws(ShellError) -> Input {
    let folder = sourcing.folder
    if path == "-" {
      guard !isPrompted else {
        throw ShellError(
          "\"-\" is stdin, which is the terminal here.", advice: "Type the commands.")
      }
      return Input(DescriptorLines(descriptor: STDIN_FILENO), name: "stdin")
    }
    let full = path.hasPrefix("/") || folder == nil ? path : "\(folder ?? "")/\(path)"
    let shown = HostileText.cleaned(full)
    var status = stat()
    guard stat(full, &status) == 0 else {
      throw ShellError(
        "The file \"\(shown)\" cannot be read: \(String(cString: strerror(errno))).",
        advice:
          "A path is relative to \(folder == nil ? "the working directory" : "the file that names it")."
      )
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw ShellError("\"\(shown)\" is a folder, not a file of commands.")
    }
    guard !isPrompted || status.st_mode & S_IFMT == S_IFREG else {
      throw ShellError("\"\(shown)\" is not a regular file.", advice: "Pipe it in instead.")
    }
    let descriptor = open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ShellError(
        "The file \"\(shown)\" cannot be read: \(String(cString: strerror(errno))).")
    }
    let parent = full.lastIndex(of: "/").map { String(full[..<$0]) }
    return Input(
      DescriptorLines(descriptor: descriptor), name: shown,
      folder: parent.map { $0.isEmpty ? "/" : $0 }, path: "\(status.st_dev):\(status.st_ino)",
      sources: sourcing.place.map { ["\($0)"] + $0.sources } ?? [])
  }
}
