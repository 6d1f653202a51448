import Testing

@testable import GenesysCloud

struct PercentEncodingTests {
  @Test(arguments: [
    ("6c1b7a52-3f0e.x_y~", "6c1b7a52-3f0e.x_y~"), ("a/b?c#d&e=f g", "a%2Fb%3Fc%23d%26e%3Df%20g"),
    ("Zürich", "Z%C3%BCrich"), ("*", "%2A"), ("%2F", "%252F"), ("\n", "%0A"), ("..", "%2E%2E"),
    (".", "%2E"), ("", ""),
  ])
  func onlyUnreservedCharactersStayAsTheyAre(_ text: String, _ encoded: String) {
    #expect(text.percentEncoded == encoded)
  }
}
