extension Tally {
  /// A metric's `stats`; nil if nothing of it happened, or if nothing here ever does.
  ///
  /// - Parameter target: the service level aimed at, if all of the tally has the same.
  func stats(_ metric: String, target: Double?) -> JSON? {
    switch metric {
    case "nOffered": Tally.count(offered)
    case "nConnected": Tally.count(connected)
    case "nOverSla": Tally.count(overServiceLevel)
    case "nTransferred": Tally.count(transferred)
    case "tAbandon": Tally.time(abandon)
    case "tShortAbandon": Tally.time(shortAbandon)
    case "tAcd": Tally.time(acd)
    case "tAcw": Tally.time(afterCallWork)
    case "tAlert": Tally.time(alert)
    case "tAnswered": Tally.time(answer)
    case "tFlowOut": Tally.time(flowOut)
    case "tHandle": Tally.time(handle)
    case "tHeld", "tHeldComplete": Tally.time(held)
    case "tTalk", "tTalkComplete": Tally.time(talk)
    case "tWait": Tally.time(wait)
    case "oServiceLevel": serviceLevel(target)
    default: nil
    }
  }

  private func serviceLevel(_ target: Double?) -> JSON? {
    guard serviceLevelDenominator > 0 else { return nil }
    return .object(present: [
      ("ratio", .number(Double(serviceLevelNumerator) / Double(serviceLevelDenominator))),
      ("numerator", JSON(serviceLevelNumerator)),
      ("denominator", JSON(serviceLevelDenominator)),
      ("target", target.map(JSON.number)),
    ])
  }

  private static func count(_ count: Int) -> JSON? {
    count == 0 ? nil : ["count": JSON(count)]
  }

  private static func time(_ spread: Spread) -> JSON? {
    guard spread.count > 0 else { return nil }
    return [
      "count": JSON(spread.count), "sum": .integer(spread.sum), "min": .integer(spread.least),
      "max": .integer(spread.greatest),
    ]
  }
}
