import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct TruthTests {
  private static let unread = Figure.unavailable(.failed(CloudError(.serverFailed, host: "h")))
  private static let forbidden = Figure.unavailable(.noPermission(["analytics:x:view"]))

  private func truth(_ text: String, _ figures: [String: Figure]) throws -> Truth {
    let known = try #require(Snapshot.sample(["q": figures]).figures["q"])
    return try Condition(text, for: "wait").expression.truth(of: known)
  }

  private func kind(_ truth: Truth) -> String {
    switch truth {
    case .met: "met"
    case .unmet: "unmet"
    case .unknown: "unknown"
    }
  }

  @Test(
    "Three values, joined",
    arguments: [
      ("waiting > 5", "unmet"), ("waiting = 5", "met"), ("waiting >= 5", "met"),
      ("waiting <= 5", "met"), ("waiting < 5", "unmet"), ("waiting != 5", "unmet"),
      ("not waiting > 5", "met"), ("aht > 7m", "unknown"), ("not aht > 7m", "unknown"),
      ("aht != 7m", "unknown"), ("longest > 1s", "unknown"),
      ("waiting > 5 and aht > 7m", "unmet"), ("aht > 7m and waiting > 5", "unmet"),
      ("waiting = 5 and aht > 7m", "unknown"), ("waiting = 5 or aht > 7m", "met"),
      ("waiting > 5 or aht > 7m", "unknown"), ("not (waiting = 5 or aht > 7m)", "unmet"),
      ("available > 1", "unknown"), ("busy > 1", "unknown"), ("servicelevel = 80%", "met"),
      ("servicelevel >= 80%", "met"), ("servicelevel > 80%", "unmet"),
    ])
  func table(text: String, expected: String) throws {
    let figures: [String: Figure] = [
      "waiting": .value(5), "aht": .noData, "available": Self.unread, "busy": Self.forbidden,
      "servicelevel": .value(0.800_000_1),
    ]
    #expect(kind(try truth(text, figures)) == expected)
  }

  @Test(
    "Why nothing can be told",
    arguments: [
      (Figure.noData, "aht has no data, which fulfils no condition.", false),
      (forbidden, "aht cannot be told: no permission: analytics:x:view.", false),
      (.unavailable(.notInDialect), "aht cannot be told: this dialect does not give it.", false),
      (unread, "aht cannot be told: \"h\" failed at  .", true),
    ])
  func reasons(figure: Figure, reason: String, isUnread: Bool) throws {
    guard case .unknown(let unknown) = try truth("aht > 7m", ["aht": figure]) else {
      Issue.record("It is known.")
      return
    }
    if !isUnread { #expect(unknown.reason == reason) }
    #expect(unknown.reason.hasPrefix("aht cannot be told: \"h\" failed") == isUnread)
    #expect(unknown.isUnread == isUnread)
  }
}
