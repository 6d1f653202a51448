import FoundationEssentials
import Glibc
import Testing

/// The man page is what the declarations and topics say; `RECORD_SNAPSHOTS=1` writes it anew and
/// fails once.
@Suite(.timeLimit(.minutes(1)))
struct ManualPageTests {
  private static let mandoc = "/usr/bin/mandoc"
  private static let golden = "\(Checkout.path)/Tests/EndToEndTests/Documentation/queuesh.1"

  private func mandoc(_ arguments: [String]) async throws -> Program.Finished {
    var program = Program(arguments + [Self.golden], environment: ["LANG": "C.UTF-8"])
    program.executable = Self.mandoc
    return try await program.run()
  }

  @Test func pageIsUpToDate() async throws {
    let generated = try await Program(["--generate-man-page"]).run()
    if getenv("RECORD_SNAPSHOTS") != nil {
      try Data(generated.output.utf8).write(to: URL(filePath: Self.golden))
      Issue.record("Recorded queuesh.1: read it and run again.")
    }
    #expect(generated.status == 0)
    #expect(generated.output == Home.text(of: Self.golden))
    #expect(generated.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(.enabled(if: Shells.hasMandoc, "mandoc is not installed"))
  func mandocHasNoComplaint() async throws {
    let finished = try await mandoc(["-T", "lint", "-W", "warning"])
    #expect(finished.output.isEmpty && finished.errors.isEmpty)
    #expect(finished.status == 0)
  }

  @Test(.enabled(if: Shells.hasMandoc, "mandoc is not installed"))
  func itFitsAnOrdinaryScreen() async throws {
    let finished = try await mandoc(["-T", "utf8", "-O", "width=80"])
    // Bold and underlined letters are written twice, with a backspace between.
    var lines: [[Character]] = [[]]
    var characters = Array(finished.output)[...]
    while let character = characters.popFirst() {
      switch character {
      case "\u{8}": _ = lines[lines.count - 1].popLast()
      case "\n": lines.append([])
      default: lines[lines.count - 1].append(character)
      }
    }
    for line in lines { #expect(line.count <= 80, "\(String(line))") }
    let text = lines.map { String($0) }.joined(separator: "\n")
    for part in ["EXIT STATUS", "ENVIRONMENT", "queuesh --demo", "--format FORMAT", "'Sales*'"] {
      #expect(text.contains(part))
    }
  }
}
