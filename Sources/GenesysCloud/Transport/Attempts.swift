/// How often a request has been sent, counted on when its token is replaced in between.
struct Attempts {
  private(set) var sent = 0
  private(set) var retries = 0

  mutating func send() { sent += 1 }
  mutating func retry() { retries += 1 }
}
