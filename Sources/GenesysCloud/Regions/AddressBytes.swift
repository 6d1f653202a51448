import Glibc

/// The bytes of a numeric address: 4 of IPv4, 16 of IPv6.
struct AddressBytes {
  let bytes: [UInt8]

  /// `nil` for a name.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    var four = in_addr()
    var sixteen = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
      bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
    } else {
      return nil
    }
  }
}
