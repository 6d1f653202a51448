import Testing

/// Descriptors that the program finds closed, and those that it hands on.
@Suite(.timeLimit(.minutes(1)))
struct DescriptorTests {
  private let home = Home()

  /// A line for `sh` in which `$QUEUESH` is the program.
  private func shell(_ line: String) async throws -> Program.Finished {
    var shell = Program(
      ["-c", line], environment: home.environment(nil, ["QUEUESH": Program.path]))
    shell.executable = "/bin/sh"
    return try await shell.run()
  }

  @Test func whatIsWrittenToAClosedOutputFailsAtOnce() async throws {
    let finished = try await shell("\"$QUEUESH\" --demo watch 1s Support --count 2 >&-")
    #expect(finished.status == 1)
    #expect(
      finished.errors == "queuesh: The results could not be written: Bad file descriptor.\n")
  }

  @Test func aClosedInputIsAnEmptyOne() async throws {
    let finished = try await shell("\"$QUEUESH\" --demo <&-")
    #expect(finished.status == 0)
    #expect(finished.output == "")
  }

  @Test func withoutErrorsThereAreResults() async throws {
    let finished = try await shell("\"$QUEUESH\" --demo stats Support Nowhere 2>&-")
    #expect(finished.status == 1)
    let found = try await shell("\"$QUEUESH\" --demo stats Support 2>&-")
    #expect(found.status == 0)
    #expect(found.output.contains(" Support | Waiting: "))
  }

  @Test func theProgramOfAnAlertGetsNoneOfOurs() async throws {
    let listing = "\(home.path)/descriptors"
    let finished = try await Program(
      [
        "--demo", "-c",
        "alert add a 'Support: waiting >= 0' --exec 'ls /proc/self/fd > \(listing)'",
        "-c", "watch 250ms Support --count 1",
      ], environment: home.environment()
    ).run()
    #expect(finished.status == 0)
    // Nobody waits for it: it may still be on its way when the watch has ended.
    var text = ""
    while text.isEmpty, !Task.isCancelled {
      await Task.yield()
      text = home.files().first { $0.path == listing }?.text ?? ""
    }
    // The fourth is the folder that `ls` reads.
    #expect(text == "0\n1\n2\n3\n")
  }
}
