@testable import QueueShell

/// Conditions as people type them, whole or half typed. Nothing may trap; a refusal is a sentence that
/// points into the condition, and what is understood is understood again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzConditions(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  do throws(ShellError) {
    let condition = try Condition(text, for: "expect")
    let again = try? Condition(condition.text, for: "expect")
    precondition(again == condition, "another condition")
    precondition(!condition.aggregates.isEmpty, "a condition of nothing")
    precondition(
      condition.scope.patterns.count == condition.scope.places.count, "a queue without its place")
    let spelled = condition.scope.patterns.map(ConditionScope.spelled)
    precondition(spelled.allSatisfy { !$0.isEmpty }, "a queue that cannot be spelled")
  } catch {
    precondition(!error.message.isEmpty && error.status == .failed, "a refusal without words")
    let lines = error.message.split(separator: "\n")
    precondition(lines.allSatisfy { HostileText.cleaned(String($0)) == $0 }, "hostile text")
  }
  _ = PartialCondition(text)
  return 0
}
