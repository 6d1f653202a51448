import Testing

@testable import GenesysCloud

struct AggregateTests {
  @Test func tableHasTheDefaultsFirstInTheContractsOrder() {
    #expect(Aggregate.defaults.map(\.alias) == ["waiting", "available", "busy", "aht", "wait"])
    #expect(
      Aggregate.all.map(\.alias) == [
        "waiting", "available", "busy", "aht", "wait", "interacting", "alerting", "longest",
        "members", "joined", "onqueue", "offqueue", "notresponding", "communicating", "offered",
        "answered", "abandoned", "abandonrate", "servicelevel", "asa", "talk", "hold", "acw",
        "transferred", "flowout", "ewt",
      ])
  }

  @Test func canonicalNamesAreTheContracts() {
    #expect(
      Aggregate.all.map(\.name) == [
        "queue/waiting/count", "queue/agentsAvailable/count", "queue/agentsBusy/count",
        "queue/avgHandleTime", "queue/avgWaitTime", "queue/interacting/count",
        "queue/alerting/count", "queue/longestWaitTime", "queue/agentsMember/count",
        "queue/agentsActive/count", "queue/agentsOnQueue/count", "queue/agentsOffQueue/count",
        "queue/agentsNotResponding/count", "queue/agentsCommunicating/count",
        "queue/offered/count", "queue/answered/count", "queue/abandoned/count",
        "queue/abandonRate", "queue/serviceLevel", "queue/avgSpeedOfAnswer", "queue/avgTalkTime",
        "queue/avgHoldTime", "queue/avgAfterCallWork", "queue/transferred/count",
        "queue/flowOut/count", "queue/estimatedWaitTime",
      ])
  }

  @Test func noTwoAggregatesShareASpellingOrALabel() {
    let all = Aggregate.all
    for part in [\Aggregate.name, \.alias, \.published, \.label, \.meaning] {
      #expect(Set(all.map { $0[keyPath: part].lowercased() }).count == all.count)
    }
  }

  @Test(arguments: Aggregate.all) func everySpellingInAnyCaseFindsTheAggregate(
    _ aggregate: Aggregate
  ) {
    for spelling in [aggregate.name, aggregate.alias, aggregate.published] {
      #expect(Aggregate(spelling) == aggregate)
      #expect(Aggregate(spelling.uppercased()) == aggregate)
    }
  }

  @Test(arguments: Aggregate.all) func meaningIsOneSentence(_ aggregate: Aggregate) {
    #expect(aggregate.meaning.hasSuffix("."))
    #expect(aggregate.meaning.count { $0 == "." } == 1)
  }

  @Test(arguments: [
    ("oWaiting", "waiting"), ("tHandle", "aht"), ("tWait", "wait"), ("oOnQueueUsers", "onqueue"),
    ("tAnswered", "asa"), ("tAbandon", "abandoned"), ("nOffered", "offered"),
    ("TFLOWOUT", "flowout"),
    ("tHandle sum / count", "aht"), ("oOnQueueUsers IDLE", "available"),
    ("oOnQueueUsers INTERACTING + COMMUNICATING", "busy"), ("oLongestWaiting", "longest"),
    ("tAbandon count / nOffered", "abandonrate"), ("oServiceLevel", "servicelevel"),
  ])
  func publishedMetricFindsItsPlainReading(_ metric: String, _ alias: String) {
    #expect(Aggregate(metric)?.alias == alias)
  }

  @Test(arguments: ["", "wating", "oUserPresences", "queue/", "estimated"])
  func otherTextIsNoAggregate(_ text: String) {
    #expect(Aggregate(text) == nil)
  }

  @Test func unitPermissionAndEndpointFollowFromTheRule() throws {
    let longest = try #require(Aggregate("longest"))
    #expect(longest.unit == .milliseconds)
    #expect(longest.permission == "analytics:queueObservation:view")
    #expect(longest.endpoint == "/api/v2/analytics/queues/observations/query")
    let share = try #require(Aggregate("abandonrate"))
    #expect(share.unit == .rate)
    #expect(share.permission == "analytics:conversationAggregate:view")
    #expect(share.endpoint == "/api/v2/analytics/conversations/aggregates/query")
    let estimate = try #require(Aggregate("ewt"))
    #expect(estimate.unit == .milliseconds)
    #expect(estimate.permission == "routing:queue:view")
    #expect(estimate.endpoint == "/api/v2/routing/queues/{queueId}/estimatedwaittime")
    #expect(Aggregate("answered")?.unit == .count)
    #expect(Aggregate("aht")?.unit == .milliseconds)
  }
}
