import Testing

@testable import LineEditing

struct CompletionMenuTests {
  private func menu(_ texts: [String], typed: String = "su") -> CompletionMenu {
    CompletionMenu(
      Completion(start: 4, candidates: texts.map { Candidate(text: $0, summary: "of \($0)") }),
      typed: typed[...], in: EditedLine(text: "use \(typed)", cursor: 4 + typed.utf8.count))
  }

  @Test func itBeginsWithWhatWasTyped() {
    let menu = menu(["Support", "Supply"])
    #expect(menu.selected == nil)
    #expect(menu.text == "su")
  }

  @Test func goingRoundBringsBackWhatWasTyped() {
    var menu = menu(["Support", "Supply"])
    var forward: [String] = []
    for _ in 0..<4 {
      menu.goForward()
      forward.append(menu.text)
    }
    #expect(forward == ["Support", "Supply", "su", "Support"])
    var back: [String] = []
    for _ in 0..<4 {
      menu.goBack()
      back.append(menu.text)
    }
    #expect(back == ["su", "Supply", "Support", "su"])
  }

  @Test func theSelectedOneHasItsSummary() {
    var menu = menu(["Support"])
    menu.goBack()
    #expect(menu.selected?.summary == "of Support")
  }
}
