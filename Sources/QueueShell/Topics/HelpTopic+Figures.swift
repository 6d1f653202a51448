import GenesysCloud

extension HelpTopic {
  static let figures = HelpTopic(
    name: "figures", summary: "The aggregates, and what may stand in the place of a figure.",
    blocks: [
      .paragraph(
        """
        An aggregate goes by an alias, a canonical name such as `queue/waiting/count`, or a published \
        name such as `oWaiting`. `aggregates set` chooses which are shown, and `aggregates available` \
        lists all their names. By alias they are:
        """),
      .definitions(
        Aggregate.all.map { aggregate in
          Definition(
            aggregate.alias, "\(aggregate.meaning.dropLast()) (\(aggregate.unit.described)).")
        }),
      .paragraph("What stands in the place of a figure is one of these:"),
      .definitions([
        Definition("0", "A true zero."),
        Definition("–", "No data: nothing happened of which an average could be taken."),
        Definition("no permission", "The client lacks the permission that is named on stderr."),
        Definition("no answer", "The server says nothing of this queue."),
        Definition("refused", "The server does not know this aggregate."),
        Definition("unread", "The request failed; other queues have their figures."),
        Definition("now only", "Known for now, not over an interval."),
        Definition("~", "In `watch`: the last known figure, with its age."),
      ]),
    ])

  static let conditions = HelpTopic(
    name: "conditions", summary: "What wait, expect, watch --until and alerts take.",
    blocks: ConditionGrammar.help.split(separator: "\n").map { .paragraph(String($0)) } + [
      .definitions([
        Definition("QUEUE, QUEUE: ...", "Which queues it is about, named as in `help naming`."),
        Definition("any 'Sales*': ...", "One of them has to fulfil it."),
        Definition("all: ...", "Each of them has to."),
        Definition("< <= > >= = !=", "Compare an aggregate of `help figures` with a value."),
        Definition("and or not ( )", "Join comparisons; `and` binds more closely than `or`."),
        Definition("5  7m  3:41  80%", "A count, times, a share."),
        Definition("for 2m", "It has to hold for so long without a break."),
      ]),
      .paragraph(
        """
        What has no data fulfils nothing, and neither does its opposite. What is not met, or cannot \
        be told, ends `wait`, `expect` and `watch --until` with status 3.
        """),
      .example([
        "expect 'Support: available >= 1'",
        "wait 'all Sales*: waiting <= 2 for 1m' --timeout 15m",
        "alert add busy 'any: longest > 3:00' for 30s",
      ]),
    ])

  static let formats = HelpTopic(
    name: "formats", summary: "How results are written.",
    blocks: [
      .paragraph(
        """
        `--format FORMAT` before a command or behind it, `set format FORMAT`, or the format of a \
        profile. Without any it is `table` at a prompt; in scripts, one-shot commands and where results go \
        elsewhere it is `line` for `stats` and `watch`, and `tsv` for lists.
        """),
      .definitions(
        Format.allCases.map { Definition($0.rawValue, formatMeanings[$0.rawValue] ?? "") }),
      .paragraph(
        """
        People get times as m:ss and shares in percent. Machine formats get milliseconds, shares from 0 \
        to 1 and ISO-8601 in UTC; their keys are stable, and what is not known is `null` or an empty \
        field, with the reason under `unavailable` where there is one. `watch` streams `jsonl`.
        """),
      .paragraph("Results go to stdout, and everything else to stderr."),
    ])

  private static let formatMeanings = [
    "table": "Aligned columns, for people.",
    "vertical": "A field a line, for rows too wide for the window.",
    "tsv": "A header row and values parted by tabs.",
    "csv": "A header row and values parted by commas, as RFC 4180 has it.",
    "json": "One JSON value.",
    "jsonl": "One JSON object a line.",
    "yaml": "One YAML value.",
    "markdown": "A Markdown table, for tickets and chats.",
    "line": "One readable line a row.",
  ]

  static let settings = HelpTopic(
    name: "settings", summary: "What set shows and changes.",
    blocks: [
      .definitions(
        Setting.all.map { setting in
          Definition(
            setting.name, "\(setting.meaning) (\(setting.values.joined(separator: ", "))).")
        } + [
          Definition(
            ThresholdSetting.name,
            "\(ThresholdSetting.meaning): an aggregate, then two values of its unit or `default`.")
        ]),
      .example(["set timing on", "set threshold waiting 5 20"]),
    ])
}

extension Aggregate.Unit {
  fileprivate var described: String {
    switch self {
    case .count: "count"
    case .milliseconds: "time"
    case .rate: "share"
    }
  }
}
