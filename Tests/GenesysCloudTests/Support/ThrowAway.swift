/// Certificates of nobody's, each its own authority, and their keys, which guard nothing.
enum ThrowAway {
  /// For api.example.com and login.example.com, good until 2126.
  static let example = """
    -----BEGIN CERTIFICATE-----
    MIIBvDCCAWKgAwIBAgIUCh+LdT2hama4YY1iz5MCpw7+QfAwCgYIKoZIzj0EAwIw
    GjEYMBYGA1UEAwwPYXBpLmV4YW1wbGUuY29tMCAXDTI2MTEyNTE5MDcxNFoYDzIx
    MjYxMTAxMTkwNzE0WjAaMRgwFgYDVQQDDA9hcGkuZXhhbXBsZS5jb20wWTATBgcq
    hkjOPQIBBggqhkjOPQMBBwNCAAT1IJzpMR4qug2+J2gTOrOOjZGPSqtr1aoVPMCC
    sgSv+mNXAaH8qO3NZzZTH1NPpK9X/7MK0AqHyYEtZbZGzAxDo4GDMIGAMB0GA1Ud
    DgQWBBQLiB6a2RgnKYp0RF02bQ2Oi8aokzAfBgNVHSMEGDAWgBQLiB6a2RgnKYp0
    RF02bQ2Oi8aokzAPBgNVHRMBAf8EBTADAQH/MC0GA1UdEQQmMCSCD2FwaS5leGFt
    cGxlLmNvbYIRbG9naW4uZXhhbXBsZS5jb20wCgYIKoZIzj0EAwIDSAAwRQIgG7Yl
    0361Fdf9JOSLys/e/l1rON11ONc0vqvzQBkyQ6cCIQD10JPQtV5sYOPizWSue5wq
    AgmbDVLC65jfvJbv7Q+bQA==
    -----END CERTIFICATE-----
    """

  static let exampleKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3Er1Ww20Eip5q4ET
    b9Yc5jMN2/ELIWaxbKAU6uta2wehRANCAAT1IJzpMR4qug2+J2gTOrOOjZGPSqtr
    1aoVPMCCsgSv+mNXAaH8qO3NZzZTH1NPpK9X/7MK0AqHyYEtZbZGzAxD
    -----END PRIVATE KEY-----
    """

  /// For 127.0.0.1, which has run out.
  static let expired = """
    -----BEGIN CERTIFICATE-----
    MIIBWzCCAQCgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAkxMjcuMC4w
    LjEwHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAUMRIwEAYDVQQDDAkx
    MjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARMV7wsprsbXbZOsIXM
    jGCY0lk1Xzc2quqmCqYPn2fgWcxFhOfazdbBVTEihe4Ni7RNN1UIBtqZcP1ujEYO
    Zyyjo0MwQTAPBgNVHREECDAGhwR/AAABMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0O
    BBYEFNSlm1fnhf6BceXNTccgVhnDKR1HMAoGCCqGSM49BAMCA0kAMEYCIQDObgp2
    87PFqzuLTmWxnADrhGQYMYdZLV3RcGYoGXv4pwIhAOcNnnOMCC2cb0QI5l40oq2p
    89Og53Xbq7Ahlv5A8Nm/
    -----END CERTIFICATE-----
    """

  static let expiredKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg+0U1+NNW/5hcqjGn
    HBjqh63wYjyqxE7LxBTfY29SJSmhRANCAARMV7wsprsbXbZOsIXMjGCY0lk1Xzc2
    quqmCqYPn2fgWcxFhOfazdbBVTEihe4Ni7RNN1UIBtqZcP1ujEYOZyyj
    -----END PRIVATE KEY-----
    """
}
