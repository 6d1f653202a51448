import FoundationEssentials
import GenesysCloud

/// Who is signed in, where, and for how long.
struct Identity {
  private let account: Account?
  private let client: CloudClient?
  private let organization: Organization?
  /// The dialect in words, and by its name once it is known.
  private let dialect: (text: String, known: String?)
  private let life: Double?
  private let token: TokenInfo?
  /// The divisions in which the client holds a role, by name where it is known.
  private let divisions: [String]
  private let permitted: Rights

  init(
    of session: Session, token: TokenInfo? = nil, divisions: [Division] = [],
    rights: Rights = Rights()
  ) {
    permitted = rights
    let memory = session.memory
    account = memory.account
    client = memory.client
    organization = memory.organization
    self.token = token
    let names = Dictionary(
      divisions.map { ($0.id, $0.name ?? $0.id) }, uniquingKeysWith: { first, _ in first })
    let granted = Set((token?.roleDivisions ?? []).map(\.divisionID))
    self.divisions = granted.map { $0 == "*" ? "all" : names[$0] ?? $0 }.sorted()
    if memory.settings.dialect == .auto {
      let found = memory.source?.dialect?.rawValue
      dialect = (found.map { "\($0) (found)" } ?? "auto (not asked yet)", found)
    } else {
      dialect = (memory.settings.dialect.rawValue, memory.settings.dialect.rawValue)
    }
    life = memory.client?.tokenStatus?.expiresAt.map { $0.timeIntervalSince(session.time.now()) }
  }

  private typealias Field = (key: String, header: String, cell: Cell, json: JSON)

  /// After signing in: the essentials.
  var signInListing: Listing { Self.listing(essentials) }

  /// All that is known.
  var listing: Listing { Self.listing(essentials + rights) }

  private static func listing(_ fields: [Field]) -> Listing {
    Listing(
      columns: fields.map { Column(key: Self.snake($0.key), header: $0.header) },
      rows: [
        Listing.Row(
          cells: fields.map(\.cell),
          json: .object(fields.map { JSON.Member(key: $0.key, value: $0.json) }))
      ], layout: .fields)
  }

  /// JSON's `tokenLifeSeconds` is tsv's `token_life_seconds`, as in the other lists.
  private static func snake(_ key: String) -> String {
    key.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }

  private var essentials: [Field] {
    let client = account?.clientID ?? token?.clientID
    return [
      Self.field("organization", "Organisation", organization?.name ?? token?.organizationName),
      Self.field("client", "Client", client),
      Self.field("region", "Region", account?.region?.name),
      Self.field("host", "Host", self.client?.host.name),
      (
        "tokenLifeSeconds", "Token life",
        life.map { Cell(Clock.span(milliseconds: $0 * 1000), raw: "\(Int($0))") }
          ?? Cell(nil as String?),
        .optional(life.map { Int($0) })
      ),
    ]
  }

  private var rights: [Field] {
    let budget = client?.budget
    let left = budget.map { max(0, $0.allowed - $0.count) }
    return [
      Self.field("grant", "Grant", token?.grantType),
      Self.list("scopes", "Scopes", token?.scopes ?? []),
      Self.list("divisions", "Divisions", divisions),
      Self.list("permissions", "Permissions", permitted.held),
      Self.list("queueDivisions", "Queues in", permitted.divisions(of: Rights.permissions[0])),
      Self.list("figureDivisions", "Figures in", permitted.divisions(of: Rights.permissions[1])),
      (
        "api", "Statistics API", Cell(dialect.text, raw: dialect.known ?? ""),
        .optional(dialect.known)
      ),
      (
        "requestsLeft", "Requests left",
        left.flatMap { left in budget.map { Cell("\(left) of \($0.allowed)", raw: "\(left)") } }
          ?? Cell(nil as String?),
        .optional(left)
      ),
    ]
  }

  private static func field(_ key: String, _ header: String, _ value: String?) -> Field {
    (key, header, Cell(value), .optional(value))
  }

  /// What is not known is null, not an empty list.
  private static func list(_ key: String, _ header: String, _ values: [String]?) -> Field {
    guard let values else { return field(key, header, nil) }
    return (
      key, header, Cell(values.isEmpty ? nil : values.joined(separator: " ")),
      .array(values.map(JSON.string))
    )
  }
}
