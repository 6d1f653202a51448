import Testing

@testable import LineEditing

struct StepTests {
  private func step(
    _ texts: [String], missing: Int = 0, beginning: String? = nil, before following: String = ""
  ) -> Completion.Step {
    Completion(
      start: 0, candidates: texts.map { Candidate(text: $0) }, missing: missing,
      beginning: beginning
    ).step(before: following[...])
  }

  @Test func onlyCandidateIsFollowedByOneSpace() {
    #expect(step(["Support"]) == .replace(with: "Support "))
    #expect(step(["Support"], before: " now") == .replace(with: "Support"))
    let open = Completion(start: 0, candidates: [Candidate(text: "Home/", isFinal: false)])
    #expect(open.step(before: "") == .replace(with: "Home/"))
  }

  @Test func severalInsertWhatTheyBeginWith() {
    #expect(step(["Support", "Supply"], beginning: "Supp") == .replace(with: "Supp"))
    #expect(step(["Support"], missing: 9, beginning: "Supp") == .replace(with: "Supp"))
  }

  @Test func nothingToInsertIsListed() {
    #expect(step(["Support", "Supply"]) == .list)
    #expect(step(["Support"], missing: 1) == .list)
  }

  @Test func noCandidateIsNothing() {
    #expect(step([]) == .nothing)
  }
}
