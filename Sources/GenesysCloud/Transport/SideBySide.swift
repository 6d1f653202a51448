/// Does the work for each input, a few at a time, and gives the outputs in the inputs' order.
///
/// - Throws: the first error, after cancelling the work still going on.
func sideBySide<Input: Sendable, Output: Sendable, Failure: Error>(
  _ inputs: [Input], atMost width: Int,
  _ work: @escaping @Sendable (Input) async throws(Failure) -> Output
) async throws(Failure) -> [Output] {
  let result = await withTaskGroup(
    of: (Int, Result<Output, Failure>).self, returning: Result<[Output], Failure>.self
  ) { group in
    var waiting = inputs.enumerated().makeIterator()
    var running = 0
    var outputs = [Output?](repeating: nil, count: inputs.count)
    while true {
      while running < width, let (index, input) = waiting.next() {
        running += 1
        group.addTask {
          do throws(Failure) {
            return (index, .success(try await work(input)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      guard let (index, result) = await group.next() else { break }
      running -= 1
      switch result {
      case .success(let output): outputs[index] = output
      case .failure(let error):
        group.cancelAll()
        return .failure(error)
      }
    }
    return .success(outputs.compactMap { $0 })
  }
  return try result.get()
}
