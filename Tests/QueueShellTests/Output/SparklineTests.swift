import Testing

@testable import QueueShell

@Suite struct SparklineTests {
  @Test(
    "Bars stand beside the highest",
    arguments: [
      ([], ""), ([0], "▁"), ([5], "█"), ([0, 0], "▁▁"), ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"),
      ([50, 100], "▅█"), ([nil, 4, nil, 2], " █ ▅"), ([nil, nil], "  "), ([-1, 1], "▁█"),
      // What is little is not nothing.
      ([0.001, 1000], "▂█"), ([.nan, .infinity, 1], "  █"), ([1.7e308, 1e308], "█▅"),
      ([-1.7e308, 0], "▁▁"),
    ] as [([Double?], String)])
  func bars(values: [Double?], text: String) {
    #expect(Sparkline(values).text == text)
  }
}
