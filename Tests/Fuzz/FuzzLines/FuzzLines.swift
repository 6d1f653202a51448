@testable import QueueShell

/// What people and files type: lines of commands, whole or half typed. Nothing may trap, and what is
/// said of a line must be true of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLines(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  checkWords(of: text)
  checkStatements(of: text)
  checkHalfTyped(text)
  let quoted = Lexer("use \(QueueDirectory.quoted(text))")
  precondition(quoted.incomplete == nil && quoted.tail == nil, "a quoted name is no word")
  precondition(
    quoted.words.map(\.text) == ["use", HostileText.cleaned(text)], "a quoted name is another")
  return 0
}

private let environment = Environment(["NAME": "Sales EN", "HOME": "/home/ana"])

/// Words stand where they say, and reading never goes beyond the text.
private func checkWords(of text: String) {
  let lexer = Lexer(text)
  let length = text.unicodeScalars.count
  for word in lexer.words + (lexer.tail?.words ?? []) {
    precondition((0..<length).contains(word.offset), "a word outside of the line")
    for variable in word.variables {
      precondition((0..<length).contains(variable.offset), "a variable outside of the line")
    }
  }
  do throws(LineFault) {
    var line = try ExpandedLine(lexer, in: environment)
    precondition(line.columns.count == line.words.count, "a word without its column")
    // What aliases make of it may be refused.
    try? line.resolve(["alias": text, text + "x": "alias"], in: environment)
  } catch {
    precondition((0...length).contains(error.offset), "a fault outside of the line")
    precondition(error.error(column: 1).message.hasSuffix("."), "a fault that is no sentence")
  }
}

/// Line by line and at once, a text is the same commands.
private func checkStatements(of text: String) {
  var statement = Statement()
  for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .enumerated()
  {
    guard case .complete(let lexer, let first) = statement.take(String(line), number: number) else {
      continue
    }
    precondition(first <= number, "a command that begins after its end")
    precondition(lexer.words == Lexer(statement.source).words, "other words")
  }
}

/// At each place of the cursor something is completed that begins before it.
private func checkHalfTyped(_ text: String) {
  guard text.utf8.count <= 200 else { return }
  for cursor in 0...text.utf8.count {
    let partial = PartialLine(text, cursor: cursor)
    precondition(partial.start <= cursor + 3, "completion begins behind the cursor")
  }
}
