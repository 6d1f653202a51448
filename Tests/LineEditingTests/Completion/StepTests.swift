import Testing

@testable import LineEditing

struct StepTests {
  private func step(_ texts: [String], typed: String, before following: String = "")
    -> Completion.Step
  {
    Completion(start: 0, candidates: texts.map { Candidate(text: $0) })
      .step(typed: typed[...], before: following[...])
  }

  @Test func onlyCandidateIsFollowedByOneSpace() {
    #expect(step(["Support"], typed: "s") == .replace(with: "Support "))
    #expect(step(["Support"], typed: "s", before: " now") == .replace(with: "Support"))
    let open = Completion(start: 0, candidates: [Candidate(text: "Home/", isFinal: false)])
    #expect(open.step(typed: "h", before: "") == .replace(with: "Home/"))
  }

  @Test(arguments: [
    (["Support", "Supply"], "su", "Supp"),
    (["Support", "SUPPLY"], "", "Supp"),
    ([#""Sales EN""#, #""Sales DE""#], "sal", #""Sales "#),
    ([#"Sales\ EN"#, #"Sales\ DE"#], "sa", #"Sales\ "#),
    ([#"a\ b"#, #"a\(b"#, #"a\"b"#], "", "a"),
    (["日本", "日光"], "", "日"),
  ])
  func severalInsertWhatTheyShareInTheirOwnSpelling(texts: [String], typed: String, text: String) {
    #expect(step(texts, typed: typed) == .replace(with: text))
  }

  @Test(arguments: [
    (["Support", "Supply"], "SUPP"), (["Support", "Airport"], "port"),
    (["Support", "Airport"], ""),
    ([#""Sales EN""#, "Salesforce"], "sales"),
  ])
  func nothingToAddIsListed(texts: [String], typed: String) {
    #expect(step(texts, typed: typed) == .list)
  }

  @Test func noCandidateIsNothing() {
    #expect(step([], typed: "x") == .nothing)
  }
}
