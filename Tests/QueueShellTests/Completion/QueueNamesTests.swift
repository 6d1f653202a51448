import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct QueueNamesTests {
  private let names = QueueNames(.sample)

  private func texts(_ word: String, without named: [String] = []) -> [String] {
    names.search(word, without: named, limit: 9).hits.map { names.text(of: $0) }
  }

  @Test(
    "Names that begin so, else those that hold it",
    arguments: [
      ("sup", ["Support"]), ("port", ["Support"]), ("sales", ["Sales EMEA", "Sales US"]),
      ("s", ["Support", "Sales EMEA", "Sales US"]), ("recla", ["Réclamations"]),
      ("RÉCLA", ["Réclamations"]), ("bill", ["Home/Billing", "EMEA/Billing"]),
      ("emea", ["EMEA/Billing"]), ("zzz", []),
    ] as [(String, [String])])
  func search(word: String, expected: [String]) {
    #expect(texts(word) == expected)
  }

  @Test(
    "A division before the slash asks for its queues",
    arguments: [
      ("EMEA/", ["EMEA/Sales EMEA", "EMEA/Billing"]), ("emea/sal", ["EMEA/Sales EMEA"]),
      ("home/bi", ["Home/Billing"]), ("home/port", ["Home/Support"]), ("emea/us", []),
      ("nowhere/s", []),
    ] as [(String, [String])])
  func paths(word: String, expected: [String]) {
    #expect(texts(word) == expected)
  }

  @Test func namedQueuesAreLeftOut() {
    #expect(texts("s", without: ["support", "HOME/sales us"]) == ["Sales EMEA"])
    #expect(texts("emea/", without: ["EMEA/Billing"]) == ["EMEA/Sales EMEA"])
  }

  @Test func moreThanTheLimitAreCounted() {
    let found = names.search("", limit: 2)
    #expect(found.hits.count == 2)
    #expect(found.count == 6)
  }

  @Test(
    "What all of them begin with",
    arguments: [("sa", "Sales "), ("", ""), ("emea/s", "EMEA/Sales EMEA"), ("port", nil)]
      as [(String, String?)])
  func beginning(word: String, expected: String?) {
    #expect(names.search(word, limit: 1).beginning == expected)
  }

  @Test(
    "The nearest name",
    arguments: [
      ("Suport", "Support"), ("supprot", "Support"), ("sales uk", "Sales US"),
      ("Reclamatoins", "Réclamations"), ("nothing like it", nil), ("x", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(names.nearest(to: word) == expected)
  }

  @Test func divisionsAreTold() {
    #expect(names.divisions == ["Home", "EMEA"])
    #expect(names.division(of: 1) == "EMEA")
    let lone = QueueNames(QueueDirectory([Queue(id: "q", name: "Lone")]))
    #expect(lone.division(of: 0) == nil)
    #expect(lone.search("lo", limit: 1).count == 1)
    #expect(lone.search("x/lo", limit: 1).count == 0)
  }
}
