import Testing

@testable import SimulatedCloud

@Suite struct RandomSourceTests {
  private func mean(_ draw: (inout RandomSource) -> Milliseconds) -> Double {
    var random = RandomSource(seed: 7)
    let count = 20_000
    return (0..<count).reduce(0.0) { sum, _ in sum + Double(draw(&random)) } / Double(count)
  }

  @Test func `exponential and log-normal draws have the mean they are asked for`() {
    #expect((58_000...62_000).contains(mean { $0.exponential(mean: 60_000) }))
    #expect((58_000...62_000).contains(mean { $0.logNormal(mean: 60_000, sigma: 0.7) }))
  }

  @Test func `arrivals are as many as the rate and the hour's share say`() {
    let demand = Demand(queue: 0, media: .voice, perHour: 30, surgesFrom: nil)
    var random = RandomSource(seed: 3)
    var arrivals = [Double](repeating: 0, count: 24)
    var moment: Milliseconds = 0
    let days = 200
    while true {
      moment = demand.next(after: moment, &random)
      if moment >= Milliseconds(days) * .day { break }
      arrivals[Int(moment / .hour % 24)] += 1
    }
    for (hour, share) in Demand.dailyShape.enumerated() {
      let expected = 30 * share * Double(days)
      #expect(abs(arrivals[hour] / expected - 1) < 0.06)
    }
  }

  @Test func `a surge multiplies arrivals from its beginning on`() {
    let demand = Demand(queue: 0, media: .voice, perHour: 30, surgesFrom: 100 * .day)
    func arrivals(from start: Milliseconds) -> Int {
      var random = RandomSource(seed: 3)
      var moment = start
      var count = 0
      while moment < start + 20 * .day {
        moment = demand.next(after: moment, &random)
        count += 1
      }
      return count
    }
    let ratio = Double(arrivals(from: 100 * .day)) / Double(arrivals(from: 0))
    #expect(abs(ratio - Demand.surgeFactor) < 0.2)
  }
}
