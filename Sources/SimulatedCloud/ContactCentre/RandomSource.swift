import Glibc

/// SplitMix64 (Steele, Lea, Flood 2014) and the few distributions the centre draws from.
///
/// Our own and not the system's, because one seed must give one history on every machine.
struct RandomSource: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomSource.mixed(state)
  }

  /// Uniform in 0 ..< 1.
  mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  mutating func chance(_ probability: Double) -> Bool {
    unit() < probability
  }

  mutating func index(below bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  mutating func exponential(mean: Milliseconds) -> Milliseconds {
    Milliseconds(-log(1 - unit()) * Double(mean))
  }

  /// Log-normal with the given mean and shape sigma: most talks are short, a few are very long.
  mutating func logNormal(mean: Milliseconds, sigma: Double) -> Milliseconds {
    let location = log(Double(mean)) - sigma * sigma / 2
    let normal = sqrt(-2 * log(1 - unit())) * cos(2 * .pi * unit())
    return Milliseconds(exp(location + sigma * normal))
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
