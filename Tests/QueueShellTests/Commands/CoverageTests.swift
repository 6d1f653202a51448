import ArgumentParser
import FoundationEssentials
import Testing

@testable import QueueShell

/// Whether the transcripts of the built program show every command, format and exit status.
@Suite struct CoverageTests {
  private struct Case {
    var lines: [[String]]
    var status: String
  }

  private static let cases: [Case] = {
    let folder = #filePath.components(droppingLast: 3) + "/EndToEndTests/Transcripts"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
      (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)).map(Self.read)
    }
  }()

  /// The lines that a transcript runs, in words without their quotes, and how it ends.
  private static func read(_ text: String) -> Case {
    var sections: [String: [String]] = [:]
    var section = ""
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("--- ") {
        section = line
      } else {
        sections[section, default: []].append(line)
      }
    }
    let arguments = sections["--- arguments"] ?? []
    let lines = (sections["--- input"] ?? []) + (sections["--- file"] ?? []) + arguments
    // A command of the program's own arguments has a word a line.
    let own = arguments.drop { word in !Catalog.commands.contains { $0.answers(to: word) } }
    return Case(
      lines: lines.map { $0.split(separator: " ").map(String.init) } + [Array(own)],
      status: sections["--- status"]?.first ?? "")
  }

  private static let commands = Catalog.commands.flatMap { command in
    [command.name]
      + command.configuration.subcommands.compactMap { $0 as? any ShellCommand.Type }
      .map { "\(command.name) \($0.name)" }
  }

  @Test("Every command runs", arguments: commands)
  func command(name: String) {
    let isThere = Self.cases.contains { file in
      file.lines.contains { (try? CommandPath($0))?.name == name }
    }
    #expect(isThere, "No transcript runs `\(name)`: add a file to Transcripts.")
  }

  @Test("Every format is written", arguments: Format.allCases)
  func format(format: Format) {
    let isThere = Self.cases.contains { file in
      file.lines.contains { words in
        zip(words, words.dropFirst()).contains { pair in
          ["--format", "format"].contains(pair.0) && pair.1 == format.rawValue
        }
      }
    }
    #expect(isThere, "No transcript writes \(format.rawValue): add a file to Transcripts.")
  }

  @Test("Every exit status ends a run", arguments: ["0", "1", "2", "3", "64", "130"])
  func status(status: String) {
    #expect(
      Self.cases.contains { $0.status == status },
      "No transcript ends with \(status): add a file to Transcripts.")
  }
}

extension String {
  /// The path without so many parts at its end.
  fileprivate func components(droppingLast count: Int) -> String {
    split(separator: "/", omittingEmptySubsequences: false).dropLast(count).joined(separator: "/")
  }
}
