/// The page of a list that is asked for.
struct Page: Sendable {
  static let standardSize = 25

  let number: Int
  let size: Int

  init(_ request: Request, maximum: Int) throws(Refusal) {
    number = try Page.positive("pageNumber", of: request, 1, maximum: .max)
    size = try Page.positive("pageSize", of: request, Page.standardSize, maximum: maximum)
  }

  private static func positive(
    _ name: String, of request: Request, _ standard: Int, maximum: Int
  ) throws(Refusal) -> Int {
    guard let text = request.parameter(name) else { return standard }
    guard let value = Int(text), value >= 1, value <= maximum else {
      let most = maximum == .max ? "" : " and at most \(maximum)"
      throw .badParameter(name, text, "must be a number of at least 1\(most)")
    }
    return value
  }
}
