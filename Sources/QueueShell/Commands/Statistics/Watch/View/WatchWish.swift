/// What a key asks of a watch beyond another look at what is there.
enum WatchWish: Sendable, Equatable {
  case leave
  /// A poll at once.
  case poll
  /// The next shorter or longer interval.
  case faster, slower
  /// One queue's detail, by its id.
  case open(String)
}
