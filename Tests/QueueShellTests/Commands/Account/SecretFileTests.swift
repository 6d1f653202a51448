import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SecretFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "The secret is the file's text without white space around", arguments: ["x y", " x y\r\n\n"])
  func read(text: String) throws {
    #expect(try SecretFile.read(try folder.write("secret", text)) == Secret("x y"))
  }

  @Test(
    "A file that others can read is refused, with the chmod that mends it",
    arguments: [0o644, 0o640, 0o604, 0o620] as [UInt32])
  func shared(mode: UInt32) throws {
    let path = try folder.write("a secret", "x", mode: mode)
    #expect(
      throws: ShellError(
        "The secret file \"\(path)\" can be read by others.",
        advice: "Mend it with: chmod 600 '\(path)'")
    ) { try SecretFile.read(path) }
  }

  @Test func aFileThatIsNotThereIsTold() {
    let path = folder.path + "/none"
    #expect(
      throws: ShellError(
        "The secret file \"\(path)\" cannot be read.", advice: "Is the path right, and yours?")
    ) { try SecretFile.read(path) }
  }

  @Test func anEmptyFileIsTold() throws {
    let path = try folder.write("empty", " \n")
    #expect(throws: ShellError("The secret file \"\(path)\" is empty.")) {
      try SecretFile.read(path)
    }
  }
}
