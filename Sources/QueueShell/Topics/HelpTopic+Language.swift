extension HelpTopic {
  static let language = HelpTopic(
    name: "language", summary: "How a command line is read.",
    blocks: [
      .paragraph(
        """
        A line is one command: words with spaces between them. The same holds at the prompt, in \
        files, behind `-c` and on standard input. Words of a one-shot command come from the calling \
        shell, which reads its own quotes and signs first.
        """),
      .definitions([
        Definition("'...'", "Keeps all between the quotes as it stands."),
        Definition(
          "\"...\"",
          #"Keeps spaces and signs; `\` keeps its meaning before `"`, `\` and `$`, and variables theirs."#
        ),
        Definition(
          #"\"#, "Takes its meaning from the sign after it; at a line's end the line goes on."),
        Definition(
          "#", "Begins a comment at the start of a word, unless a digit follows: `#3` is a row."),
        Definition(
          "${NAME}",
          "The value of an environment variable, as one word; one that is not set is an error."),
        Definition("~", "Alone or before a path, the home folder."),
        Definition("> FILE", "Behind a command writes its results to the file."),
        Definition(">> FILE", "Adds its results to the file."),
        Definition("| PROGRAM", "Hands its results to a program, run by `/bin/sh`."),
        Definition("--", "Ends the options: `stats -- --help` names a queue."),
        Definition("!! !12 !st", "At the prompt runs a line of the history again."),
      ]),
      .paragraph(
        """
        An open quote goes on in the next line. There are no loops, branches and variables of its \
        own: the calling shell has them.
        """),
      .example(["stats 'Sales*' --format csv > sales.csv", "queues | grep -i claims"]),
    ])

  static let naming = HelpTopic(
    name: "naming", summary: "How queues are named.",
    blocks: [
      .paragraph(
        "A QUEUE is any of these, in any case; the first way that finds one counts, in this order:"),
      .definitions([
        Definition("ID", "The id of the queue."),
        Definition("NAME", "The whole name, in quotes where it has spaces."),
        Definition("PART", "A part of the name that no other has."),
        Definition("DIVISION/NAME", "The name in a division, where several bear it."),
        Definition("'Sales*'", "A pattern: `*` stands for any text, in quotes or not."),
        Definition("*", "All queues."),
        Definition("#3", "The third row of the last listing."),
      ]),
      .paragraph(
        """
        A word that several names hold is an error that lists them, and an unknown one names the \
        nearest. Without a QUEUE commands mean those in use: `use Support`, `use -` for those before, \
        `use --none`.
        """),
    ])

  static let durations = HelpTopic(
    name: "durations", summary: "How spans of time are written.",
    blocks: [
      .definitions([
        Definition("500ms", "Milliseconds."), Definition("10s 10", "Seconds."),
        Definition("2m", "Minutes."), Definition("1h", "Hours; a day, `24h`, is the most."),
      ]),
      .paragraph(
        """
        Results for people show spans as m:ss or h:mm:ss, those for machines in milliseconds. \
        Conditions and thresholds take m:ss too: `longest > 3:41`.
        """),
    ])
}
