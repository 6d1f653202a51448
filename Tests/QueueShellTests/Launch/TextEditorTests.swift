import Glibc
import Testing

@testable import QueueShell

@Suite struct TextEditorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func edit(_ text: String, by editor: String, in name: String = "") -> String? {
    let path = folder.path + name
    mkdir(path, 0o700)
    let environment = Environment([
      "EDITOR": editor, "TMPDIR": path, "PATH": "/usr/bin:/bin",
      "GENESYS_CLOUD_CLIENT_SECRET": "hunter2",
    ])
    let interrupts = Interrupts(terminal: nil, isInteractive: false)
    return TextEditor(environment: environment, interrupts: interrupts).edit(text)
  }

  @Test("The changed text comes back", arguments: ["", "/né", "/a b"])
  func edits(folder: String) {
    #expect(edit("stats", by: "sed -i s/stats/watch/", in: folder) == "watch\n")
  }

  @Test("An editor that fails or leaves no file changes nothing", arguments: ["false", "rm"])
  func fails(editor: String) {
    #expect(edit("stats", by: editor) == nil)
  }

  @Test func theFileIsTheOwnersAndGoes() throws {
    let told = try #require(
      edit("x", by: "sh -c 'stat -c %a \"$0\" > \"$0.m\"; mv \"$0.m\" \"$0\"'"))
    #expect(told == "600\n")
    let left = try #require(opendir(folder.path))
    defer { closedir(left) }
    var names = 0
    while readdir(left) != nil { names += 1 }
    #expect(names == 2, "more than . and ..")
  }

  @Test func theEditorGetsNoSecret() {
    #expect(edit("x", by: "sh -c 'env > \"$0\"'")?.contains("hunter2") == false)
  }
}
