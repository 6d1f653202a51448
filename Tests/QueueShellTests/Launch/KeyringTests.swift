import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite(.timeLimit(.minutes(1)))
struct KeyringTests {
  private static let secret = "hunter2 'with' \"quotes\" $HOME"

  /// A `secret-tool` that behaves as the case wants it.
  private func keeps(
    store: String = "cat > \"$0.kept\"", lookup: String = "cat \"$0.kept\"",
    time: TimeSource = .system, in folder: TemporaryFolder
  ) async throws -> Bool {
    let tool = try folder.write(
      "secret-tool",
      """
      #!/bin/sh
      printf '%s\\n' "$*" >> "$0.words"
      env >> "$0.words"
      echo complaint >&2
      case $1 in store) \(store);; lookup) \(lookup);; esac
      """, mode: 0o700)
    let keyring = Keyring(
      environment: Environment(["PATH": "/usr/bin:/bin", "GENESYS_CLOUD_CLIENT_SECRET": "x"]),
      time: time, tool: tool)
    return try await keyring.keeps(Secret(Self.secret), of: "acme")
  }

  @Test("One that gives back what it took keeps the secret, which no argument holds")
  func works() async throws {
    let folder = try TemporaryFolder()
    #expect(try await keeps(in: folder))
    let words = try String(contentsOfFile: folder.path + "/secret-tool.words", encoding: .utf8)
    let lines = words.split(separator: "\n")
    #expect(lines.first == "store --label=queuesh: acme service queuesh profile acme")
    #expect(lines.contains("lookup service queuesh profile acme"))
    #expect(
      Keyring.lookup("acme").dropFirst() == ["lookup", "service", "queuesh", "profile", "acme"])
    #expect(!words.contains("hunter2"))
    #expect(!words.contains("GENESYS_CLOUD"))
  }

  @Test(
    "One that does not is none",
    arguments: [
      (store: "exit 1", lookup: "cat \"$0.kept\""), (store: "cat > \"$0.kept\"", lookup: "exit 1"),
      (store: "cat > \"$0.kept\"", lookup: "echo another"), (store: "exit 0", lookup: "exit 0"),
      (store: "kill -9 $$", lookup: "exit 0"), (store: "exec <&-", lookup: "yes"),
    ])
  func fails(store: String, lookup: String) async throws {
    let folder = try TemporaryFolder()
    #expect(try await !keeps(store: store, lookup: lookup, in: folder))
  }

  @Test(
    "One that hangs is given up and ended",
    arguments: [("exec sleep 1000", "exit 0"), ("exit 0", "exec sleep 1000")])
  func hangs(store: String, lookup: String) async throws {
    let folder = try TemporaryFolder()
    let time = SteppedTime()
    async let isKept = keeps(store: store, lookup: lookup, time: time.source, in: folder)
    // The store that ends by itself takes its own sleeper along.
    let ticking = Task {
      while !Task.isCancelled {
        if let moment = time.moments.first, store.contains("sleep") || isAsked(folder) {
          time.move(to: moment)
        }
        await Task.yield()
      }
    }
    #expect(try await !isKept)
    ticking.cancel()
  }

  private func isAsked(_ folder: TemporaryFolder) -> Bool {
    let words = try? String(contentsOfFile: folder.path + "/secret-tool.words", encoding: .utf8)
    return words?.contains("\nlookup ") ?? false
  }

  @Test("Without the program there is none")
  func absent() async throws {
    let keyring = Keyring(
      environment: Environment([:]), time: .system, tool: "/nonexistent/secret-tool")
    #expect(try await !keyring.keeps(Secret(Self.secret), of: "acme"))
  }
}
