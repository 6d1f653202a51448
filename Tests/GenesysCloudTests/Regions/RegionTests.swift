import Testing

@testable import GenesysCloud

struct RegionTests {
  @Test func tableHasEveryRegionOnceWithTheStandardFirst() {
    #expect(Region.all.count == 18)
    #expect(Set(Region.all.map(\.name)).count == 18)
    #expect(Set(Region.all.map(\.domain)).count == 18)
    #expect(Region.all.first == .standard)
    #expect(Region.standard.name == "us-east-1")
  }

  @Test(arguments: Region.all) func everySpellingInAnyCaseFindsTheRegion(_ region: Region) {
    let underscored = String(region.name.map { $0 == "-" ? "_" : $0 })
    for spelling in [region.name, underscored, region.domain] {
      #expect(Region(spelling) == region)
      #expect(Region(spelling.uppercased()) == region)
    }
  }

  @Test(arguments: ["", "us-east", "us-east-9", "mypurecloud", "api.mypurecloud.com", "us east 1"])
  func otherTextIsNoRegion(_ text: String) {
    #expect(Region(text) == nil)
  }

  @Test func hostsAreApiAndLoginOfTheDomain() {
    let host = Region("eu-west-1")?.host
    #expect(host?.api == "https://api.mypurecloud.ie")
    #expect(host?.login == "https://login.mypurecloud.ie")
    #expect(host?.name == "api.mypurecloud.ie")
  }
}
