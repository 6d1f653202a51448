@testable import GenesysCloud

extension Reply {
  /// An answer with a group for each queue that a query names, for voice, with this datum in it.
  static func groups(
    for request: ReceivedRequest, except left: Set<String> = [],
    _ datum: (_ queueID: String) -> String
  ) -> Reply {
    let groups = request.queueIDs.filter { !left.contains($0) }.map { id in
      #"{"group":{"queueId":"\#(id)","mediaType":"voice"},"data":[\#(datum(id))]}"#
    }
    return .json(#"{"results":[\#(groups.joined(separator: ","))]}"#)
  }

  /// A refusal in the API's form.
  static func refusal(_ message: String) -> Reply {
    .answer(400, body: #"{"message":"\#(message)","code":"bad.request","status":400}"#)
  }
}

extension ReceivedRequest {
  /// The queues that a query's filter names.
  var queueIDs: [String] {
    body.split(separator: #""value":""#).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
