/// UUIDs that are the same on every run: made from what the thing is and its number.
enum StableID: UInt64 {
  case organisation = 1
  case division, queue, user, presence, skill, conversation, session, correlation, client, role
  case channel, language

  /// The identifier of thing number `number`, in the lower-case form of the API.
  func callAsFunction(_ number: UInt64) -> String {
    var source = RandomSource(seed: RandomSource.mixed(rawValue &* 0x1000_0000_01B3) ^ number)
    // RFC 9562: version 4 and variant 10, so that strict readers take them for UUIDs.
    let high = source.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = source.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = StableID.hexadecimal(high) + StableID.hexadecimal(low)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { text.append("-") }
      text.append(digit)
    }
    return text
  }

  /// Whether `text` is a UUID in its usual form (8-4-4-4-12 hexadecimal digits).
  static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
