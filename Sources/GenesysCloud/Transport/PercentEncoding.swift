extension String {
  /// The text with all but RFC 3986's unreserved characters encoded, so that what a person typed
  /// stays one path component or one query value.
  var percentEncoded: String {
    // A component of only dots would be taken for a step up the path.
    if self == "." || self == ".." {
      return String(repeating: "%2E", count: count)
    }
    var encoded = ""
    for byte in utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9", "-", ".", "_", "~":
        encoded.unicodeScalars.append(scalar)
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += byte < 16 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return encoded
  }
}
