import FoundationEssentials
import Glibc
import Testing

@testable import QueueShell

@Suite struct BrowserTests {
  private static let address = "https://login.example.com/oauth/authorize?a=1&b=2"

  @Test(
    "The user's own browser goes first",
    arguments: [
      ("firefox", ["firefox", address]),
      ("firefox --new-tab:w3m", ["firefox", "--new-tab", address]),
      ("sh -c %s", ["sh", "-c", address]), ("b --url=%s", ["b", "--url=\(address)"]),
    ])
  func own(variable: String, words: [String]) throws {
    let browser = try #require(Browser(environment: Environment(["BROWSER": variable])))
    #expect(browser.words(for: Self.address) == words)
  }

  @Test func elseTheSystems() throws {
    let browser = try #require(Browser(environment: Environment([:])))
    #expect(browser.words(for: "x") == ["xdg-open", "x"])
    #expect(Browser(environment: Environment(["BROWSER": " "])) == nil)
  }

  @Test func accountsVariablesAreNotHandedOn() {
    let environment = Environment([
      "HOME": "/h", "GENESYS_CLOUD_CLIENT_SECRET": "s", "GENESYSCLOUD_ACCESS_TOKEN": "t", "A": "1",
    ])
    #expect(environment.forOtherPrograms == ["A=1", "HOME=/h"])
  }
}
