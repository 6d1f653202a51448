import Testing

@testable import GenesysCloud

struct SecretTests {
  @Test func valueIsShownByNoWayOfPrinting() {
    let secret = Secret("hunter2")
    let credentials = Credentials.client(id: "id", secret: secret)
    var dumped = ""
    dump(credentials, to: &dumped)
    let printed = [
      "\(secret)", String(reflecting: secret), "\(Mirror(reflecting: secret).children.map { $0 })",
      "\(credentials)", String(reflecting: credentials), "\([secret])", dumped,
      "\(AccessToken(ready: secret, at: .system))",
    ]
    for text in printed {
      #expect(!text.contains("hunter2"))
    }
    #expect("\(secret)" == "[secret]")
    #expect(dumped.contains("[secret]"))
  }

  @Test func secretsAreEqualByValue() {
    #expect(Secret("a") == Secret("a"))
    #expect(Secret("a") != Secret("b"))
  }
}
