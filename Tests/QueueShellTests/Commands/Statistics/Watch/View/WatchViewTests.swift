import LineEditing
import Testing

@testable import QueueShell

@Suite struct WatchViewTests {
  private static let extent = WatchView.Extent(ids: ["a", "b", "c", "d", "e"], count: 5, room: 2)

  /// A view after these keys, and the last wish.
  private func view(
    after keys: [Key], in extent: WatchView.Extent = extent
  ) -> (view: WatchView, wish: WatchWish?) {
    var view = WatchView()
    var wish: WatchWish?
    for key in keys { wish = view.press(key, in: extent) }
    return (view, wish)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test(
    "Some keys ask for more than another look",
    arguments: [
      (Key.character("q"), WatchWish.leave), (.control("d"), .leave), (.control("c"), .leave),
      (.character("r"), .poll),
      (.character("+"), .slower), (.character("="), .slower), (.character("-"), .faster),
      (.enter, .open("a")),
    ])
  func wishes(key: Key, wish: WatchWish) {
    #expect(view(after: [key]).wish == wish)
  }

  @Test func spaceFreezesAndGoesOn() {
    #expect(view(after: [.character(" ")]).view.isPaused)
    #expect(!view(after: [.character(" "), .character(" ")]).view.isPaused)
  }

  @Test func ordersFollowEachOther() {
    var view = WatchView()
    var orders: [WatchOrder] = []
    for _ in 0..<4 {
      _ = view.press(.character("s"), in: Self.extent)
      orders.append(view.order)
    }
    #expect(orders == [.waiting, .longest, .name, .trouble])
  }

  @Test(
    "A filter is typed, mended, taken and given up",
    arguments: [
      ([Key.character("/"), .character("s"), .character("q"), .enter], "sq", false),
      ([.character("/"), .character("s"), .character("u"), .backspace], "s", true),
      ([.character("/"), .character("s"), .escape], "", false),
      ([.character("/"), .character("s"), .control("u"), .character("t"), .enter], "t", false),
      (
        [.character("/"), .character("s"), .enter, .character("/"), .character("x"), .escape], "s",
        false
      ),
      ([.character("/"), .character("s"), .enter, .escape], "", false),
    ])
  func filters(keys: [Key], filter: String, isFiltering: Bool) {
    let view = view(after: keys).view
    #expect(view.filter == filter)
    #expect(view.isFiltering == isFiltering)
  }

  @Test func keysTypedIntoAFilterDoNothingElse() {
    let (view, wish) = view(after: typed("/q r-s"))
    #expect(wish == nil)
    #expect(view.filter == "q r-s")
    #expect(!view.isPaused)
    #expect(view.order == .trouble)
  }

  @Test(
    "Arrows mark a queue and bring it into sight",
    arguments: [
      ([Key.down], "a", 0), ([.down, .down], "b", 0), ([.down, .down, .down], "c", 1),
      ([.down, .down, .down, .up, .up], "a", 0), ([.end, .down], "d", 3), ([.down, .end], "e", 3),
      ([.down, .up, .up], "a", 0),
    ])
  func marks(keys: [Key], selected: String, scroll: Int) {
    let view = view(after: keys).view
    #expect(view.selected == selected)
    #expect(view.scroll == scroll)
  }

  @Test(
    "Pages scroll as far as there are rows",
    arguments: [
      ([Key.pageDown], 1), ([.pageDown, .pageDown, .pageDown, .pageDown, .pageDown], 3),
      ([.pageDown, .pageUp, .pageUp], 0), ([.end], 3), ([.end, .home], 0),
    ])
  func pages(keys: [Key], scroll: Int) {
    let view = view(after: keys).view
    #expect(view.scroll == scroll)
    #expect(view.selected == nil)
  }

  @Test func enterOpensTheMarkedQueueAndEscapeComesBack() {
    var (view, wish) = view(after: [.down, .down, .enter])
    #expect(wish == .open("b"))
    #expect(view.page == .queue("b"))
    wish = view.press(.escape, in: Self.extent)
    #expect(wish == nil)
    #expect(view.page == .table)
    #expect(view.selected == "b")
  }

  @Test func qGoesBackBeforeItLeaves() {
    #expect(view(after: [.enter, .character("q")]).wish == nil)
    #expect(view(after: [.enter, .character("q"), .character("q")]).wish == .leave)
    #expect(view(after: [.character("?"), .character("q")]).view.page == .table)
  }

  @Test func keysAreShownAndGoAgain() {
    #expect(view(after: [.character("?")]).view.page == .keys)
    #expect(view(after: [.character("?"), .character("?")]).view.page == .table)
    #expect(view(after: [.character("?"), .escape]).view.page == .table)
  }

  @Test func escapeTakesBackMarkAndFilter() {
    let keys: [Key] = [.character("/"), .character("x"), .enter, .down, .escape]
    let view = view(after: keys).view
    #expect(view.selected == nil)
    #expect(view.filter == "")
  }

  @Test func openingLeavesNoMark() {
    #expect(view(after: [.enter, .escape]).view.selected == nil)
  }

  @Test func withoutQueuesNothingIsOpenedAndRowsScroll() {
    let rows = WatchView.Extent(count: 9, room: 4)
    let (view, wish) = view(after: [.enter, .down, .down], in: rows)
    #expect(wish == nil)
    #expect(view.page == .table)
    #expect(view.scroll == 2)
    #expect(view.selected == nil)
  }
}
