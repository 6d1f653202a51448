/// One page of a list, in the envelope of the platform's entity listings.
struct Listing: Sendable {
  let page: Page
  let request: Request
  /// Members' listings have no total, page count or last page.
  var hasTotal = true

  func response<Element>(_ elements: [Element], _ entity: (Element) -> JSON) -> Response {
    let pages = (elements.count + page.size - 1) / page.size
    // Page numbers may be absurd: nothing may overflow.
    let (start, overflows) = (page.number - 1).multipliedReportingOverflow(by: page.size)
    let rest = overflows ? [] : elements.dropFirst(start)
    return .json(
      .object(present: [
        ("entities", .array(rest.prefix(page.size).map(entity))),
        ("pageSize", JSON(page.size)),
        ("pageNumber", JSON(page.number)),
        ("total", hasTotal ? JSON(elements.count) : nil),
        ("firstUri", .string(uri(1))),
        ("lastUri", hasTotal ? .string(uri(max(pages, 1))) : nil),
        ("selfUri", .string(uri(page.number))),
        ("nextUri", page.number < pages ? .string(uri(page.number + 1)) : nil),
        ("previousUri", page.number > 1 ? .string(uri(page.number - 1)) : nil),
        ("pageCount", hasTotal ? JSON(pages) : nil),
      ]))
  }

  /// The request's own address with another page: filters must not get lost on the way.
  private func uri(_ number: Int) -> String {
    let filters = request.parameters
      .filter { $0.name != "pageSize" && $0.name != "pageNumber" }
      .map { "&\(Request.encoded($0.name))=\(Request.encoded($0.value))" }
    return "\(request.path)?pageSize=\(page.size)&pageNumber=\(number)" + filters.joined()
  }
}
