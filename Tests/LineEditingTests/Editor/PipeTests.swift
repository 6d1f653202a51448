import Glibc
import LineEditing
import Testing

extension Editing {
  struct Pipes {
    @Test func pipedInputIsReadWithoutPromptOrEscapes() throws {
      let folder = try TemporaryFolder()
      let input = open(try folder.write("a\r\nsecret\nc", to: "input"), O_RDONLY)
      defer { close(input) }
      let shown = folder.path + "/output"
      let output = open(shown, O_WRONLY | O_CREAT, 0o600)
      defer { close(output) }
      let editor = try LineEditor(
        programName: "test", input: input, output: output, error: output,
        history: History(path: nil), terminalType: "xterm", bindingsFile: "/dev/null")
      #expect(editor.read(prompt: "> ") == .line("a"))
      #expect(editor.readSecret(prompt: "Secret: ") == .line("secret"))
      #expect(editor.read(prompt: "> ") == .line("c"))
      #expect(editor.read(prompt: "> ") == .endOfInput)
      #expect(try TemporaryFolder.contents(of: shown) == "")
    }

    @Test func closedDescriptorIsAnError() {
      #expect(throws: LineEditorError.unusableDescriptor(-1, errno: EBADF)) {
        try LineEditor(
          programName: "test", input: -1, output: 1, error: 2, history: History(path: nil))
      }
    }
  }
}
