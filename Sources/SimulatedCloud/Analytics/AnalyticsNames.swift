/// The names the published API knows, whether or not anything here has them.
///
/// A known metric that never happens is absent from the answer; an unknown one is a 400.
enum AnalyticsNames {
  static let aggregateMetrics = words(
    """
    nBlindTransferred nBotInteractions nCallbackAttempts nCallbackOverSla nCallbackScheduled
    nCfcOffered nCobrowseSessions nConnected nConsult nConsultTransferred nConversations
    nError nOffered nOutbound nOutboundAbandoned nOutboundAttempted nOutboundConnected
    nOverSla nStateTransitionError nTakeover nTransferred oAudioMessageCount
    oCallbackServiceLevel oExternalAudioMessageCount oExternalMediaCount oMediaCount
    oMessageCount oMessageSegmentCount oMessageTurn oServiceLevel oServiceTarget
    oSkillExpressionApplications tAbandon tAcd tActiveCallback tActiveCallbackComplete tAcw
    tAgentResponseTime tAgentVideoConnected tAlert tAnswered tAverageAgentResponseTime
    tAverageCustomerResponseTime tBarging tCallbackAbandon tCallbackConnect
    tCallbackNotReached tCallbackVirtualWait tCfcAbandon tCfcAcd tCfcAnswered tCfcFlowOut
    tCoaching tCoachingComplete tConnected tContacting tDialing tFirstConnect tFirstDial
    tFirstEngagement tFirstResponse tFlowOut tHandle tHeld tHeldComplete tIvr tMonitoring
    tMonitoringComplete tNotResponding tPark tParkComplete tScreenMonitoring tShortAbandon
    tSnippetRecord tTalk tTalkComplete tTransmitting tUserResponseTime tVoicemail tWait
    """)

  /// What aggregates can be grouped and filtered by.
  static let dimensions = words(
    """
    activeRouting activeSkillId addressFrom addressTo agentAssistantId agentBullseyeRing
    agentOwned agentRank agentScore ani assignerId authenticated canonicalExternalContactId
    conversationId conversationInitiator convertedFrom convertedTo customerParticipation
    deliveryStatus destinationAddress direction disconnectType divisionId dnis edgeId
    eligibleAgentCount errorCode extendedDeliveryStatus externalContactId externalMediaCount
    externalOrganizationId externalTag firstQueue flaggedReason flowInType flowOutType groupId
    interactionType journeyActionId journeyActionMapId journeyActionMapVersion
    journeyCustomerId journeyCustomerIdType journeyCustomerSessionId
    journeyCustomerSessionIdType knowledgeBaseId mediaCount mediaType messageType
    originatingDirection originatingSocialMediaPublic outboundCampaignId outboundContactId
    outboundContactListId participantName peerId proposedAgentId provider purpose queueId
    remote removedSkillId requestedLanguageId requestedRouting requestedRoutingSkillId roomId
    routingPriority routingRing routingRule routingRuleType scoredAgentId selectedAgentId
    selectedAgentRank selfServed sessionDnis sessionId skillExpressionId stationId teamId
    usedRouting userId videoPresent waitingInteractionCount wrapUpCode
    """)

  static let observationMetrics = words(
    """
    oActiveUsers oAlerting oInteracting oLongestInteracting oLongestWaiting oMemberUsers
    oOffQueueUsers oOnQueueUsers oUserPresences oUserRoutingStatuses oWaiting
    """)

  static let observationDetailMetrics = observationMetrics.subtracting([
    "oLongestInteracting", "oLongestWaiting",
  ])

  static let observationDimensions: Set<String> = ["queueId", "mediaType"]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
