import Testing

@testable import QueueShell

@Suite struct VariableTests {
  private static let environment = Environment([
    "Q": "Sales EMEA", "SIGN": "> out | x ${Q} #c", "EMPTY": "", "HOME": "/home/ana",
    "GENESYS_CLOUD_CLIENT_SECRET": "hunter2",
    "HTTPS_PROXY": "http://ana:hunter2@proxy:8080", "_1a": "one",
  ])

  private func words(_ line: String) throws -> [String] {
    try ExpandedLine(Lexer(line), in: Self.environment).words
  }

  @Test(
    "A variable's value takes its place, in one word",
    arguments: [
      ("use ${Q}", ["use", "Sales EMEA"]), (#"use "${Q}s""#, ["use", "Sales EMEAs"]),
      ("echo a${Q}b${_1a}", ["echo", "aSales EMEAbone"]),
      ("echo ${SIGN}", ["echo", "> out | x ${Q} #c"]),
      ("echo '${Q}'", ["echo", "${Q}"]), (#"echo \${Q} "\${Q}""#, ["echo", "${Q}", "${Q}"]),
      ("echo $Q $ US$", ["echo", "$Q", "$", "US$"]), ("echo x # ${NONE}", ["echo", "x"]),
      ("source ~/a ~ ~b a~/b '~/c'", ["source", "/home/ana/a", "/home/ana", "~b", "a~/b", "~/c"]),
      ("echo é${Q}", ["echo", "éSales EMEA"]),
    ] as [(String, [String])])
  func values(line: String, expected: [String]) throws {
    #expect(try words(line) == expected)
  }

  @Test(
    "What has no value is never an empty word",
    arguments: [
      ("use ${NONE}", "\"${NONE}\" in column 5 is not set in the environment."),
      ("use 日本${EMPTY}", "\"${EMPTY}\" in column 7 is not set in the environment."),
      ("echo \"a ${NONE}\"", "\"${NONE}\" in column 9 is not set in the environment."),
      ("stats > ${NONE}", "\"${NONE}\" in column 9 is not set in the environment."),
      (
        "echo ${a b}",
        "\"${\" in column 6 begins no variable: that is ${NAME}, of letters, digits and _."
      ),
      (
        "echo ${1a}",
        "\"${\" in column 6 begins no variable: that is ${NAME}, of letters, digits and _."
      ),
      (
        "echo ${",
        "\"${\" in column 6 begins no variable: that is ${NAME}, of letters, digits and _."
      ),
      (
        "echo ${GENESYS_CLOUD_CLIENT_SECRET}",
        "\"${GENESYS_CLOUD_CLIENT_SECRET}\" in column 6 holds a secret, which belongs on no line."
      ),
      (
        "echo ${HTTPS_PROXY}",
        "\"${HTTPS_PROXY}\" in column 6 holds a password, which belongs on no line."
      ),
    ])
  func faults(line: String, message: String) {
    do throws(LineFault) {
      let words = try ExpandedLine(Lexer(line), in: Self.environment).words
      Issue.record("It is taken for \(words).")
    } catch {
      #expect(error.error(column: error.offset + 1).message == message)
    }
  }

  @Test func aFilesNameMayComeFromTheEnvironment() throws {
    let line = try ExpandedLine(Lexer("stats >> ~/${_1a}.tsv"), in: Self.environment)
    guard case .file(let file, true) = line.redirection else {
      Issue.record("It goes to no file.")
      return
    }
    #expect(file.text == "/home/ana/one.tsv")
  }
}
