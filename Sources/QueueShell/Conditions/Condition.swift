import GenesysCloud

/// What queues should be like, as one word says it: `any Sales*: waiting > 5 and available = 0 for 2m`.
///
///     condition  = [scope ":"] expression ["for" duration]
///     scope      = ["any" | "all"] [queue {"," queue}]
///     expression = factor {("and" | "or") factor}, where and binds closer
///     factor     = "not" factor | "(" expression ")" | aggregate operator value
///
/// The scope goes up to the last colon before the first operator, so that a queue's name may have one;
/// a name with an operator, a comma or `any` at its beginning is quoted.
struct Condition: Sendable, Equatable {
  /// As it was typed.
  let text: String
  let scope: ConditionScope
  let expression: ConditionExpression
  /// How long it has to hold without a break; nil: one look is enough.
  let duration: Duration?

  /// Longer ones are no person's.
  static let longest = 2_000

  /// - Parameter command: what stands before the condition in a next step.
  /// - Throws: a sentence that points at the place.
  init(_ text: String, for command: String) throws(ShellError) {
    let text = text.trimmingWhitespace()
    guard text.utf8.count <= Self.longest else {
      throw ShellError(
        "A condition of \(text.utf8.count) bytes is too long: \(Self.longest) are the most.",
        next: "help \(command)")
    }
    let characters = Array(text)
    do throws(ConditionFault) {
      var parser = try ConditionParser(characters)
      self = try parser.condition(text)
    } catch {
      throw ShellError(explaining: error, in: characters, for: command)
    }
  }

  init(text: String, scope: ConditionScope, expression: ConditionExpression, duration: Duration?) {
    self.text = text
    self.scope = scope
    self.expression = expression
    self.duration = duration
  }

  /// The aggregates it asks for, each once, in its order.
  var aggregates: [Aggregate] {
    var seen: Set<Aggregate> = []
    return expression.comparisons.map(\.aggregate).filter { seen.insert($0).inserted }
  }
}
