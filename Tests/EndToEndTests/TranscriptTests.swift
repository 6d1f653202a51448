import FoundationEssentials
import Glibc
import SimulatedCloud
import Testing

/// Each file in Transcripts/ is a run of the program against a cloud that stands still. What ends by
/// SIGINT only gets one once the text under `interrupt after` was written.
/// `RECORD_SNAPSHOTS=1` writes what came out instead of comparing, and fails once.
@Suite(.timeLimit(.minutes(2)))
struct TranscriptTests {
  private static let folder = "\(Checkout.path)/Tests/EndToEndTests/Transcripts"

  static let names: [String] = {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (found ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func casesAreThere() {
    #expect(Self.names.count >= 10)
  }

  /// Writes config.toml, which only its owner can read unless `mode` says otherwise.
  private func configuration(_ transcript: Transcript, in home: Home) -> String {
    let path = home.write(transcript.text("config.toml"), to: "config.toml")
    home.allow(transcript.words("mode").first.flatMap { mode_t($0, radix: 8) } ?? 0o600, path)
    return path
  }

  @Test(arguments: names)
  func outputIsAsWritten(_ name: String) async throws {
    var transcript = Transcript(path: "\(Self.folder)/\(name)")
    let cloud = try await Clouds.still(
      Scenario(rawValue: transcript.words("scenario").first ?? "everyday") ?? .everyday,
      faults: transcript.words("faults"))
    let home = Home()
    let isSignedOut = transcript.sections.contains { $0.name == "signed out" }
    var environment = home.environment(isSignedOut ? nil : cloud, ["TZ": "UTC"])
    for variable in transcript.words("environment") {
      let parts = variable.split(separator: "=", maxSplits: 1).map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      environment[parts[0]] =
        value == "@config.toml" ? configuration(transcript, in: home) : value
    }
    if transcript.sections.contains(where: { $0.name == "config" }) {
      let path = home.write(transcript.text("config"), to: "config.toml")
      home.allow(Self.mode(transcript.words("config mode").first), path)
      environment["QUEUESH_CONFIG"] = path
    }
    let arguments = transcript.words("arguments").map { word in
      word.hasPrefix("@") ? home.write(transcript.text("file"), to: String(word.dropFirst())) : word
    }
    let running = try RunningProgram(Program(arguments, environment: environment))
    running.write(transcript.text("input"))
    running.closeInput()
    for text in transcript.words("interrupt after") {
      await running.waitForAny(text)
      running.interrupt()
    }
    let finished = await running.finished()
    await cloud.stop()

    let output = finished.output.masked(cloud, home)
    let errors = finished.errors.masked(cloud, home)
    if getenv("RECORD_SNAPSHOTS") != nil {
      transcript.set("stdout", output)
      transcript.set("stderr", errors)
      transcript.set("status", "\(finished.status)\n")
      try Data(transcript.written.utf8).write(to: URL(filePath: transcript.path))
      Issue.record("Recorded \(name): read it and run again.")
    } else {
      #expect(output == transcript.text("stdout"))
      #expect(errors == transcript.text("stderr"))
      #expect("\(finished.status)" == transcript.words("status").first)
    }
  }

  /// `644`; what is the user's alone where a case is not about it.
  private static func mode(_ octal: String?) -> mode_t {
    octal.flatMap { mode_t($0, radix: 8) } ?? 0o600
  }
}
