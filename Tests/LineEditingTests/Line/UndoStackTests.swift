import Testing

@testable import LineEditing

struct UndoStackTests {
  private func typed(_ text: String) -> UndoStack {
    var stack = UndoStack()
    for end in text.indices { stack.note(EditedLine(String(text[...end]))) }
    return stack
  }

  @Test func aWordTypedIsOneStep() {
    var stack = typed("use Support now")
    #expect(stack.undo() == EditedLine("use Support "))
    #expect(stack.undo() == EditedLine("use "))
    #expect(stack.undo() == EditedLine(""))
    #expect(stack.undo() == nil)
  }

  @Test func aMoveEndsTheWord() {
    var stack = typed("ab")
    stack.note(EditedLine(text: "ab", cursor: 1))
    stack.note(EditedLine(text: "axb", cursor: 2))
    #expect(stack.undo() == EditedLine(text: "ab", cursor: 1))
    #expect(stack.undo() == EditedLine(""))
  }

  @Test func whatComesAfterAnUndoIsAStepOfItsOwn() {
    var stack = typed("ab")
    #expect(stack.undo() == EditedLine(""))
    stack.note(EditedLine("c"))
    #expect(stack.undo() == EditedLine(""))
  }

  @Test func aDeletionIsAStep() {
    var stack = typed("ab")
    stack.note(EditedLine("a"))
    stack.note(EditedLine(""))
    #expect(stack.undo() == EditedLine("a"))
    #expect(stack.undo() == EditedLine("ab"))
  }
}
