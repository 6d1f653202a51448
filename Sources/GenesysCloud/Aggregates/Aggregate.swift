/// A figure about a queue that can be asked for, such as the number of interactions waiting.
///
/// ``all`` is the one table of them. Requests and computation read a row's rule, and so do the facts
/// below that follow from it.
public struct Aggregate: Sendable, Identifiable {
  /// The canonical name, such as `queue/waiting/count`.
  public let name: String
  /// The short name, such as `waiting`.
  public let alias: String
  /// The heading, such as `Avg Handle`.
  public let label: String
  /// What it tells, in one sentence.
  public let meaning: String

  let rule: Rule

  /// Whether the rule's metric, named alone, means this row; several rows may read one metric.
  private let isPlainReading: Bool

  /// The canonical name.
  public var id: String { name }
  /// The published metrics it is computed from, such as `tHandle sum / count`.
  public var published: String { rule.published }
  /// The unit of its values.
  public var unit: Unit { rule.unit }
  /// The permission that the published API asks for.
  public var permission: String { rule.query.permission }
  /// The path of the published API that answers it.
  public var endpoint: String { rule.query.path }

  init(
    _ name: String, _ alias: String, _ label: String, _ rule: Rule, isPlainReading: Bool = true,
    _ meaning: String
  ) {
    self.name = name
    self.alias = alias
    self.label = label
    self.meaning = meaning
    self.rule = rule
    self.isPlainReading = isPlainReading
  }

  /// The aggregate of this canonical name, alias or published metric, in any case: `oWaiting`,
  /// `tHandle`, or as ``published`` writes it, `oOnQueueUsers IDLE`; `nil` if there is none.
  ///
  /// A metric that several aggregates read, named alone, means its plain reading: `oOnQueueUsers` all
  /// agents on queue, `tAnswered` the average and not the count.
  public init?(_ spelling: String) {
    let wanted = spelling.lowercased()
    let match = Self.all.first { row in
      [row.name, row.alias, row.published].contains { $0.lowercased() == wanted }
        || row.isPlainReading && row.rule.metrics[0].lowercased() == wanted
    }
    guard let match else { return nil }
    self = match
  }
}

extension Aggregate: Hashable {
  /// Aggregates are rows of one table, told apart by name.
  public static func == (left: Aggregate, right: Aggregate) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
