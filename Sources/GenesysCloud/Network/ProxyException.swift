/// One word of `NO_PROXY`.
enum ProxyException: Sendable, Equatable {
  case every
  /// A host and all below it, at every port unless one is named.
  case host(String, port: Int?)
  /// The addresses that begin with these bits.
  case block([UInt8], bits: Int)

  /// `nil` for a word that is none of the forms.
  init?(_ word: Substring) {
    if word == "*" {
      self = .every
      return
    }
    if let slash = word.firstIndex(of: "/") {
      guard
        let bytes = AddressBytes(word[..<slash])?.bytes,
        let bits = Int(word[word.index(after: slash)...]), (0...bytes.count * 8).contains(bits)
      else { return nil }
      self = .block(bytes, bits: bits)
      return
    }
    let bare =
      word.hasPrefix("*.") ? word.dropFirst(2) : word.first == "." ? word.dropFirst() : word
    let isBareIPv6 = bare.first != "[" && AddressBytes(bare)?.bytes.count == 16
    guard let address = HostAddress(url: "http://" + (isBareIPv6 ? "[\(bare)]" : bare)) else {
      return nil
    }
    self = .host(address.host, port: address.port)
  }

  func covers(_ address: HostAddress) -> Bool {
    switch self {
    case .every: return true
    case .host(let host, let port):
      let isNamed = address.host == host || address.host.hasSuffix(".\(host)")
      return isNamed && (port == nil || port == address.effectivePort)
    case .block(let bytes, let bits):
      guard let other = AddressBytes(address.host)?.bytes, other.count == bytes.count else {
        return false
      }
      return (0..<bits).allSatisfy { bit in
        (bytes[bit / 8] ^ other[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
      }
    }
  }
}
