import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct WatchDetailTests {
  private static let longest = ["waiting", "available", "aht", "longest"].compactMap {
    Aggregate($0)
  }

  @Test func whatANarrowWindowCostsComesInAStatedOrder() {
    let levels = WatchDetail.levels(of: Self.longest, hasTrend: true).map { level in
      [
        level.hasLongHeadings ? "long" : "short", "\(level.trendCells)", "\(level.changes)",
        level.aggregates.map(\.alias).joined(separator: " "),
      ].joined(separator: ", ")
    }
    #expect(
      levels == [
        "long, 20, numbers, waiting available aht longest",
        "short, 20, numbers, waiting available aht longest",
        "short, 10, numbers, waiting available aht longest",
        "short, 10, arrows, waiting available aht longest",
        "short, 0, arrows, waiting available aht longest",
        "short, 0, arrows, waiting available longest",
        "short, 0, arrows, waiting longest",
        "short, 0, arrows, waiting",
        "short, 0, none, waiting",
      ])
  }

  @Test func oneAggregateIsAlwaysLeft() {
    let levels = WatchDetail.levels(of: [Self.longest[3]], hasTrend: false)
    #expect(levels.allSatisfy { $0.aggregates == [Self.longest[3]] })
    #expect(levels.allSatisfy { $0.trendCells == 0 })
  }
}
