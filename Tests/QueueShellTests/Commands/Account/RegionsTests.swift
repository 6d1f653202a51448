import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct RegionsTests {
  @Test func allEighteenAreListedWithTheContractsKeys() async throws {
    let answer = try await Session(on: .unheard).run("regions")
    let listing = try #require(answer.listing)
    #expect(listing.rows.count == 18)
    #expect(
      listing.rows[0].json.compact
        == #"{"name":"us-east-1","domain":"mypurecloud.com","#
        + #""api":"https://api.mypurecloud.com","login":"https://login.mypurecloud.com"}"#)
    #expect(
      answer.text(.tsv).hasPrefix(
        "name\tdomain\tapi\tlogin\nus-east-1\tmypurecloud.com\thttps://api.mypurecloud.com\t"))
  }
}
