import FoundationEssentials
import Glibc
import Testing

@testable import QueueShell

@Suite struct GuardedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func refusal(_ path: String) -> ShellError? {
    do throws(ShellError) {
      _ = try GuardedFile(path: path).contents()
      return nil
    } catch {
      return error
    }
  }

  @Test func oneThatOnlyItsOwnerReadsIsRead() throws {
    let path = try folder.write("file", "text")
    #expect(try GuardedFile(path: path).contents() == Array("text".utf8))
    chmod(path, 0o400)
    #expect(refusal(path) == nil)
  }

  @Test func oneThatIsNotThereIsNone() throws {
    #expect(try GuardedFile(path: "\(folder.path)/none").contents() == nil)
    #expect(try GuardedFile(path: "\(folder.path)/none/file").contents() == nil)
  }

  @Test(
    "One that others have a hand in is refused with what mends it",
    arguments: [
      (0o640, "read"), (0o604, "read"), (0o644, "read"), (0o620, "change"), (0o666, "change"),
      (0o610, "read"),
    ])
  func modes(mode: Int, deed: String) throws {
    let path = try folder.write("file", mode: mode_t(mode))
    let error = try #require(refusal(path))
    #expect(error.message == "\(path): others can \(deed) the file, so it is not read.")
    #expect(error.advice == "Mend it with: chmod 600 \(path)")
  }

  @Test func aFolderInWhichOthersCanPutAnotherIsRefused() throws {
    let path = try folder.write("file")
    chmod(folder.path, 0o770)
    let error = try #require(refusal(path))
    #expect(
      error.message == "\(path): others can put another file in its place, so it is not read.")
    #expect(error.advice == "Mend it with: chmod go-w \(folder.path)")
    // Where only owners may, as in /tmp.
    chmod(folder.path, 0o1777)
    #expect(refusal(path) == nil)
    chmod(folder.path, 0o755)
    #expect(refusal(path) == nil)
  }

  @Test func theFolderThatALinkLeadsToCountsToo() throws {
    folder.makeFolder("far")
    try folder.write("far/file", "text")
    let link = "\(folder.path)/link"
    #expect(symlink("far/file", link) == 0)
    #expect(refusal(link) == nil)
    chmod("\(folder.path)/far", 0o777)
    #expect(refusal(link) != nil)
  }

  @Test func whatIsNoFileIsRefusedWithoutWaiting() throws {
    let pipe = "\(folder.path)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(refusal(pipe)?.message == "\(pipe): the file cannot be read: not a regular file.")
    #expect(refusal(folder.path) != nil)
  }
}
