"""The official Python SDK against a simulated cloud: what it deserialises must be what was meant.

Takes the three variables that `queuesh simulate` prints. Exits with 0 if all is well.
"""

import os
from datetime import datetime, timedelta, timezone

import PureCloudPlatformClientV2 as sdk


def check(condition, what):
    if not condition:
        raise SystemExit(f"not as it should be: {what}")
    print(f"ok: {what}")


def sign_in():
    sdk.configuration.host = os.environ["GENESYS_CLOUD_HOST"]
    client = sdk.api_client.ApiClient().get_client_credentials_token(
        os.environ["GENESYS_CLOUD_CLIENT_ID"], os.environ["GENESYS_CLOUD_CLIENT_SECRET"]
    )
    check(bool(client.access_token), "signed in by client credentials")
    me = sdk.OrganizationApi(client).get_organizations_me()
    check(me.name == "Demo" and me.state == "active", "the organisation is known")
    token = sdk.TokensApi(client).get_tokens_me()
    check(
        token.o_auth_client.authorized_grant_type == "CLIENT-CREDENTIALS",
        "the token tells its grant",
    )
    return client


def list_queues(client):
    api = sdk.RoutingApi(client)
    queues, number = [], 1
    while True:
        page = api.get_routing_queues(page_number=number, page_size=5)
        check(isinstance(page, sdk.QueueEntityListing), f"page {number} is a listing of queues")
        queues += page.entities
        if number >= page.page_count:
            break
        number += 1
    check(len(queues) == page.total == 13, "all queues were listed")
    support = next(queue for queue in queues if queue.name == "Support")
    check(support.media_settings.call.service_level.percentage == 0.8, "Support aims at 80 %")
    check(isinstance(support.date_created, datetime), "dates are dates")
    rings = next(queue for queue in queues if queue.name == "Sales EN").bullseye.rings
    check([ring.expansion_criteria[0].threshold for ring in rings] == [20, 40, 60], "bullseye")
    return support


def list_members(client, queue):
    api = sdk.RoutingApi(client)
    page = api.get_routing_queue_members(
        queue.id, page_size=100, expand=["routingStatus", "presence"]
    )
    check(len(page.entities) == queue.member_count, "all members were listed")
    member = page.entities[0]
    check(bool(member.routing_status.status), "a member has a routing status")
    check(bool(member.user.presence.presence_definition.system_presence), "and a presence")
    names = [skill.name for skill in api.get_routing_skills().entities]
    check("Technical" in names, "skills have names")
    definitions = sdk.PresenceApi(client).get_presence_definitions()
    check(definitions.total == len(definitions.entities) == 8, "presences are defined")
    estimates = api.get_routing_queue_estimatedwaittime(queue.id)
    check(isinstance(estimates, sdk.EstimatedWaitTimePredictions), "waits are estimated")


def queue_filter(kind, clause, predicate, queue):
    condition = predicate()
    condition.type = "dimension"
    condition.dimension = "queueId"
    condition.operator = "matches"
    condition.value = queue.id
    part = clause()
    part.type = "or"
    part.predicates = [condition]
    whole = kind()
    whole.type = "and"
    whole.clauses = [part]
    return whole


def observe(client, queue):
    query = sdk.QueueObservationQuery()
    query.filter = queue_filter(
        sdk.QueueObservationQueryFilter,
        sdk.QueueObservationQueryClause,
        sdk.QueueObservationQueryPredicate,
        queue,
    )
    query.metrics = ["oWaiting", "oInteracting", "oOnQueueUsers", "oUserPresences"]
    query.detail_metrics = ["oWaiting", "oInteracting"]
    answer = sdk.AnalyticsApi(client).post_analytics_queues_observations_query(query)
    check(isinstance(answer, sdk.QueueObservationQueryResponse), "observations")
    data = {
        (group.group.get("mediaType"), datum.metric): datum
        for group in answer.results
        for datum in group.data
    }
    check(all(group.group["queueId"] == queue.id for group in answer.results), "of the queue")
    interacting = data["voice", "oInteracting"]
    check(interacting.stats.count == len(interacting.observations) > 0, "with details")
    check(isinstance(interacting.observations[0].observation_date, datetime), "and their dates")
    check((None, "oOnQueueUsers") in data, "and agents")


def aggregate(client, queue):
    query = sdk.ConversationAggregationQuery()
    now = datetime.now(timezone.utc)
    form = "%Y-%m-%dT%H:%M:%S.000Z"
    query.interval = f"{(now - timedelta(hours=4)).strftime(form)}/{now.strftime(form)}"
    query.granularity = "PT30M"
    query.group_by = ["queueId"]
    query.filter = queue_filter(
        sdk.ConversationAggregateQueryFilter,
        sdk.ConversationAggregateQueryClause,
        sdk.ConversationAggregateQueryPredicate,
        queue,
    )
    query.metrics = ["nOffered", "tHandle", "tAnswered", "oServiceLevel"]
    answer = sdk.AnalyticsApi(client).post_analytics_conversations_aggregates_query(query)
    check(isinstance(answer, sdk.ConversationAggregateQueryResponse), "aggregates")
    voice = next(group for group in answer.results if group.group["mediaType"] == "voice")
    check(len(voice.data) == 8, "by the half hour")
    metrics = {metric.metric: metric.stats for metric in voice.data[1].metrics}
    check(metrics["nOffered"].count > 0, "with counts")
    check(metrics["tHandle"].sum >= metrics["tHandle"].max > 0, "with times")
    check(0 <= metrics["oServiceLevel"].ratio <= 1, "with service levels")


def activity(client, queue):
    query = sdk.RoutingActivityQuery()
    metric = sdk.RoutingActivityQueryMetric()
    metric.metric = "oMemberUsers"
    metric.details = True
    query.metrics = [metric]
    query.group_by = ["queueId"]
    answer = sdk.AnalyticsApi(client).post_analytics_routing_activity_query(query)
    check(answer.entity_id_dimension == "userId", "activity tells of users")
    group = next(group for group in answer.results if group.group["queueId"] == queue.id)
    check(group.data[0].count == len(group.entities) == queue.member_count, "each of them")


def subscribe(client, queue):
    api = sdk.NotificationsApi(client)
    channel = api.post_notifications_channels()
    check(channel.connect_uri.endswith(f"/channels/{channel.id}"), "a channel has an address")
    check(channel.expires > datetime.now(timezone.utc), "and a time to live")
    names = [
        f"v2.analytics.queues.{queue.id}.observations",
        "v2.analytics.queues.00000000-0000-4000-8000-000000000000.observations",
    ]
    topics = []
    for name in names:
        topic = sdk.ChannelTopic()
        topic.id = name
        topics.append(topic)
    answer = api.post_notifications_channel_subscriptions(
        channel.id, topics, ignore_errors=True
    )
    check([topic.state for topic in answer.entities] == ["Permitted", "Rejected"], "topics")
    kept = api.get_notifications_channel_subscriptions(channel.id)
    check([topic.id for topic in kept.entities] == names[:1], "only what is permitted is kept")
    try:
        api.post_notifications_channel_subscriptions(channel.id, topics)
        check(False, "without ignoring errors a bad topic fails the request")
    except sdk.rest.ApiException as error:
        check(error.status == 400, "without ignoring errors a bad topic fails the request")


def main():
    client = sign_in()
    queue = list_queues(client)
    list_members(client, queue)
    observe(client, queue)
    aggregate(client, queue)
    activity(client, queue)
    subscribe(client, queue)


main()
