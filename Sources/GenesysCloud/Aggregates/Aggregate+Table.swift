extension Aggregate {
  /// All aggregates, the defaults first.
  public static let all: [Aggregate] = [
    defaults, interactions, agents, outcomes, averages, departures, forecasts,
  ].flatMap { $0 }

  /// The five shown when nothing else is chosen: those of the founding document, in its order.
  public static let defaults = [
    Aggregate(
      "queue/waiting/count", "waiting", "Waiting", .interactions("oWaiting"),
      "Interactions waiting in the queue now."),
    Aggregate(
      "queue/agentsAvailable/count", "available", "Available",
      .agents("oOnQueueUsers", ["IDLE"]), isPlainReading: false,
      "Agents on queue and idle now, ready for an interaction."),
    Aggregate(
      "queue/agentsBusy/count", "busy", "Busy",
      .agents("oOnQueueUsers", ["INTERACTING", "COMMUNICATING"]), isPlainReading: false,
      "Agents on queue and busy now, with an interaction or a call of their own."),
    Aggregate(
      "queue/avgHandleTime", "aht", "Avg Handle", .mean("tHandle"),
      "The average time agents spent on an interaction, after-call work included."),
    Aggregate(
      "queue/avgWaitTime", "wait", "Avg Wait", .mean("tWait"),
      "The average time interactions waited, those abandoned included."),
  ]

  private static let interactions = [
    Aggregate(
      "queue/interacting/count", "interacting", "Interacting", .interactions("oInteracting"),
      "Interactions with an agent now."),
    Aggregate(
      "queue/alerting/count", "alerting", "Alerting", .interactions("oAlerting"),
      "Interactions alerting an agent now, not answered yet."),
    Aggregate(
      "queue/longestWaitTime", "longest", "Longest Wait", .age("oLongestWaiting"),
      "How long the interaction that has waited longest has been waiting."),
  ]

  private static let agents = [
    Aggregate(
      "queue/agentsMember/count", "members", "Members", .agents("oMemberUsers"),
      "Agents that are members of the queue."),
    Aggregate(
      "queue/agentsActive/count", "joined", "Joined", .agents("oActiveUsers"),
      "Members that have joined the queue."),
    Aggregate(
      "queue/agentsOnQueue/count", "onqueue", "On Queue", .agents("oOnQueueUsers"),
      "Members that are on queue now, in any routing status."),
    Aggregate(
      "queue/agentsOffQueue/count", "offqueue", "Off Queue", .agents("oOffQueueUsers"),
      "Members that are off queue now."),
    Aggregate(
      "queue/agentsNotResponding/count", "notresponding", "Not Responding",
      .agents("oOnQueueUsers", ["NOT_RESPONDING"]), isPlainReading: false,
      "Agents on queue that let an interaction alert without answering."),
    Aggregate(
      "queue/agentsCommunicating/count", "communicating", "Communicating",
      .agents("oOnQueueUsers", ["COMMUNICATING"]), isPlainReading: false,
      "Agents on queue that are on a call not from a queue."),
  ]

  private static let outcomes = [
    Aggregate(
      "queue/offered/count", "offered", "Offered", .count("nOffered"),
      "Interactions that came into the queue in the interval."),
    Aggregate(
      "queue/answered/count", "answered", "Answered", .count("tAnswered"), isPlainReading: false,
      "Interactions that an agent answered in the interval."),
    Aggregate(
      "queue/abandoned/count", "abandoned", "Abandoned", .count("tAbandon"),
      "Interactions whose customer left before an agent answered."),
    Aggregate(
      "queue/abandonRate", "abandonrate", "Abandon Rate", .share("tAbandon", of: "nOffered"),
      isPlainReading: false, "The share of offered interactions that were abandoned."),
    Aggregate(
      "queue/serviceLevel", "servicelevel", "Service Level", .serviceLevel("oServiceLevel"),
      "The share of interactions answered in time, by the organization's own formula."),
  ]

  private static let averages = [
    Aggregate(
      "queue/avgSpeedOfAnswer", "asa", "Avg Answer", .mean("tAnswered"),
      "The average time interactions waited until an agent answered."),
    Aggregate(
      "queue/avgTalkTime", "talk", "Avg Talk", .mean("tTalkComplete"),
      "The average time agents talked in an interaction."),
    Aggregate(
      "queue/avgHoldTime", "hold", "Avg Hold", .mean("tHeldComplete"),
      "The average time customers were on hold, of the interactions with a hold."),
    Aggregate(
      "queue/avgAfterCallWork", "acw", "Avg ACW", .mean("tAcw"),
      "The average time agents spent on an interaction after it ended."),
  ]

  private static let departures = [
    Aggregate(
      "queue/transferred/count", "transferred", "Transferred", .count("nTransferred"),
      "Interactions that an agent transferred."),
    Aggregate(
      "queue/flowOut/count", "flowout", "Flow Out", .count("tFlowOut"),
      "Interactions that left the queue neither answered nor abandoned."),
  ]

  private static let forecasts = [
    Aggregate(
      "queue/estimatedWaitTime", "ewt", "Est Wait", .estimate,
      "How long an interaction that comes now will wait, as the server expects.")
  ]
}
