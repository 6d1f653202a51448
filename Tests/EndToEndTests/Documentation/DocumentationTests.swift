import GenesysCloud
import SimulatedCloud
import Testing

/// The example on the library's page is the one that is compiled and run here.
@Suite struct DocumentationTests {
  @Test func thePageShowsTheExampleThatCompiles() {
    let page = Home.text(
      of: "\(Checkout.path)/Sources/GenesysCloud/GenesysCloud.docc/GenesysCloud.md")
    let example = Home.text(
      of: "\(Checkout.path)/Tests/EndToEndTests/Documentation/WaitingNow.swift")
    #expect(!example.isEmpty)
    #expect(page.contains("```swift\n\(example)```\n"))
  }

  @Test func theExampleTellsWhatWaits() async throws {
    let cloud = try await Clouds.still()
    let host = try ServiceHost(api: cloud.host)
    let credentials = Credentials.client(
      id: Configuration().clientID, secret: Secret(Configuration().clientSecret))
    let waiting = try await waitingNow(in: "Support*", at: host, as: credentials)
    let truth = cloud.state().queues.filter { $0.name.hasPrefix("Support") }
    #expect(!truth.isEmpty)
    #expect(waiting.count == truth.count)
    for queue in truth {
      #expect(waiting[queue.name] == Double(queue.waiting.values.reduce(0, +)))
    }
    await cloud.stop()
  }
}
