/// One cell of a row.
struct Cell: Sendable, Equatable {
  static let blank = Cell(text: " ", width: 1)

  /// A character with the marks that joined it.
  var text: String
  /// 2 for the left half of a wide character, 0 for its right one.
  var width: Int
  var style = Style.plain
}
