import FoundationEssentials
import Glibc
import Testing

@testable import QueueShell

@Suite struct ZoneNameTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    folder.makeFolder("Europe")
    try folder.write("Europe/London")
  }

  private func name(_ variables: [String: String], link: String = "/nowhere") -> String? {
    ZoneName(Environment(variables), zones: folder.path, link: link).text
  }

  @Test(
    "The variable is read as the C library reads it",
    arguments: [
      ("Europe/London", "Europe/London"), (":Europe/London", "Europe/London"),
      ("/usr/share/zoneinfo/Asia/Kathmandu", "Asia/Kathmandu"), ("UTC", "UTC"), ("", "UTC"),
      ("UTC0", "UTC"), ("Europe/Nowhere", nil), ("EST5EDT,M3.2.0,M11.1.0", nil),
      ("../Europe/London", nil), ("/my/zone", nil),
    ] as [(String, String?)])
  func variable(value: String, expected: String?) {
    #expect(name(["TZ": value]) == expected)
  }

  @Test(
    "Without it the machine's link tells",
    arguments: [
      ("/usr/share/zoneinfo/Europe/London", "Europe/London"),
      ("../usr/share/zoneinfo/Etc/UTC", "Etc/UTC"), ("/somewhere/else", nil),
    ] as [(String, String?)])
  func link(target: String, expected: String?) {
    let link = "\(folder.path)/localtime"
    #expect(symlink(target, link) == 0)
    #expect(name([:], link: link) == expected)
  }

  @Test func aFileOfItsOwnHasNoNameAndNoneIsUTC() throws {
    #expect(name([:], link: try folder.write("localtime")) == nil)
    #expect(name([:], link: "\(folder.path)/none") == "UTC")
  }
}
