import Testing

@testable import QueueShell

@Suite struct CSVTests {
  @Test(
    "A value is quoted where it would be read as something else, and stays what it is",
    arguments: [
      (["a", "b c", "3"], "a,b c,3\n"), (["a", "", "c"], "a,,c\n"), (["", ""], ",\n"),
      (["Sales, EMEA", "x"], "\"Sales, EMEA\",x\n"),
      (["the \"big\" one"], "\"the \"\"big\"\" one\"\n"),
      (["one\ntwo", "three\rfour"], "\"one\ntwo\",\"three\rfour\"\n"), (["a\r\nb"], "\"a\r\nb\"\n"),
      (["\""], "\"\"\"\"\n"), (["=1+1", "+1", "-1", "@x"], "=1+1,+1,-1,@x\n"),
      ([" padded "], " padded \n"), (["日本, é"], "\"日本, é\"\n"),
    ])
  func values(values: [String], expected: String) {
    #expect(CSV.record(values) == expected)
  }

  @Test func aRecordOfOneEmptyValueIsNoEmptyLine() {
    #expect(CSV.record([""]) == "\"\"\n")
  }
}
