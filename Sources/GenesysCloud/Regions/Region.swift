/// A region of Genesys Cloud: its AWS name and the domain its hosts live under.
public struct Region: Sendable, Hashable {
  /// The AWS name, such as `us-east-1`.
  public let name: String
  /// The domain, such as `mypurecloud.com`: the API is at `api.` and sign-in at `login.` of it.
  public let domain: String

  /// The region's API and sign-in hosts.
  public var host: ServiceHost {
    ServiceHost(api: "https://api.\(domain)", login: "https://login.\(domain)")
  }

  /// All 18 regions, the default first.
  ///
  /// Source: the region tables of the official Python, JavaScript and Go SDKs and of the Terraform
  /// provider, which agree.
  public static let all: [Region] = [
    standard,
    Region(name: "us-east-2", domain: "use2.us-gov-pure.cloud"),
    Region(name: "us-west-2", domain: "usw2.pure.cloud"),
    Region(name: "ca-central-1", domain: "cac1.pure.cloud"),
    Region(name: "mx-central-1", domain: "mxc1.pure.cloud"),
    Region(name: "sa-east-1", domain: "sae1.pure.cloud"),
    Region(name: "eu-west-1", domain: "mypurecloud.ie"),
    Region(name: "eu-west-2", domain: "euw2.pure.cloud"),
    Region(name: "eu-central-1", domain: "mypurecloud.de"),
    Region(name: "eu-central-2", domain: "euc2.pure.cloud"),
    Region(name: "eusc-de-east-1", domain: "edee1.eusc-pure.cloud"),
    Region(name: "me-central-1", domain: "mec1.pure.cloud"),
    Region(name: "ap-south-1", domain: "aps1.pure.cloud"),
    Region(name: "ap-southeast-1", domain: "apse1.pure.cloud"),
    Region(name: "ap-southeast-2", domain: "mypurecloud.com.au"),
    Region(name: "ap-northeast-1", domain: "mypurecloud.jp"),
    Region(name: "ap-northeast-2", domain: "apne2.pure.cloud"),
    Region(name: "ap-northeast-3", domain: "apne3.pure.cloud"),
  ]

  /// The region used when none is named: `us-east-1`.
  public static let standard = Region(name: "us-east-1", domain: "mypurecloud.com")

  init(name: String, domain: String) {
    self.name = name
    self.domain = domain
  }

  /// The region with this AWS name (`eu-west-1`), SDK key (`eu_west_1`) or domain
  /// (`mypurecloud.ie`), in any case; `nil` if there is none.
  public init?(_ spelling: String) {
    let wanted = spelling.lowercased()
    // The SDKs' enumeration keys write underscores where AWS writes hyphens.
    let name = String(wanted.map { $0 == "_" ? "-" : $0 })
    guard let region = Self.all.first(where: { $0.name == name || $0.domain == wanted }) else {
      return nil
    }
    self = region
  }
}
