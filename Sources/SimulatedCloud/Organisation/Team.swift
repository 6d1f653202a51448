/// Some agents who are members of the same queues, the first of which is their own.
struct Team: Sendable {
  let size: Int
  let queues: [Int]
}
