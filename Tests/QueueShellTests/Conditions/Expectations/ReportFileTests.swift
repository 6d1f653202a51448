import FoundationEssentials
import Glibc
import Testing

@testable import QueueShell

@Suite struct ReportFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0
  }

  private func text(_ path: String) -> String? {
    (try? String(contentsOfFile: path, encoding: .utf8))
  }

  @Test func itHasTheUsualModeAndLeavesNothingBesideIt() throws {
    let path = folder.path + "/results.xml"
    try ReportFile(path: path).replace(with: "one")
    try ReportFile(path: path).replace(with: "two")
    #expect(text(path) == "two")
    let mask = umask(0o022)
    umask(mask)
    #expect(mode(path) == 0o666 & ~mask)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["results.xml"])
  }

  @Test func aLinkStaysALink() throws {
    let (path, link) = (folder.path + "/results.xml", folder.path + "/latest.xml")
    try ReportFile(path: path).replace(with: "one")
    try #require(symlink("results.xml", link) == 0)
    try ReportFile(path: link).replace(with: "two")
    #expect(text(path) == "two")
  }

  /// Such a link is `/dev/stdout`, which is everybody's.
  @Test func aLinkToAFileThatIsGoneIsLeftAlone() throws {
    let link = folder.path + "/out"
    try #require(symlink("gone", link) == 0)
    #expect(throws: ShellError.self) { try ReportFile(path: link).replace(with: "x") }
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(text(folder.path + "/gone") == nil)
  }

  @Test(
    "What cannot be written is told",
    arguments: [
      ("/nowhere/results.xml", "No such file or directory"), ("/dev/null", "Not a regular file"),
      ("/tmp", "Not a regular file"),
    ])
  func unwritable(path: String, reason: String) {
    #expect(
      throws: ShellError(
        "The report \"\(path)\" cannot be written: \(reason).",
        advice: "A path is relative to the working directory.")
    ) { try ReportFile(path: path).replace(with: "x") }
  }
}
