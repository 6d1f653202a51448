import FoundationEssentials
import GenesysCloud

@testable import QueueShell

extension Division {
  static let home = Division(id: "d-home", name: "Home")
  static let emea = Division(id: "d-emea", name: "EMEA")
}

extension Queue {
  static let support = Queue(id: "q-support", name: "Support", division: .home)
  static let salesEMEA = Queue(id: "q-sales-emea", name: "Sales EMEA", division: .emea)
  static let salesUS = Queue(id: "q-sales-us", name: "Sales US", division: .home)
  static let claims = Queue(id: "q-claims", name: "R\u{E9}clamations", division: .home)
  static let billingHome = Queue(id: "q-billing-home", name: "Billing", division: .home)
  static let billingEMEA = Queue(id: "q-billing-emea", name: "Billing", division: .emea)
}

extension QueueDirectory {
  static let sample = QueueDirectory([
    .support, .salesEMEA, .salesUS, .claims, .billingHome, .billingEMEA,
  ])
}

extension Organization {
  static func named(_ name: String) throws -> Organization {
    try JSONDecoder().decode(Organization.self, from: Data(#"{"id":"o","name":"\#(name)"}"#.utf8))
  }
}
