import FoundationEssentials
import Glibc
import Testing

/// The scripts in completions/ are what the declarations say; `RECORD_SNAPSHOTS=1` writes them anew
/// and fails once.
struct CompletionScriptsTests {
  @Test(arguments: [("bash", "queuesh.bash"), ("zsh", "_queuesh"), ("fish", "queuesh.fish")])
  func scriptIsUpToDate(_ shell: String, _ name: String) async throws {
    let generated = try await Program(["--generate-completion-script", shell]).run()
    let path = "\(Checkout.path)/completions/\(name)"
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(generated.output.utf8).write(to: URL(filePath: path))
      Issue.record("Recorded completions/\(name): read it and run again.")
    }
    #expect(generated.status == 0)
    #expect(generated.output == Home.text(of: path))
  }
}
