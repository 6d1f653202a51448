extension HelpTopic {
  static let environment = HelpTopic(
    name: "environment", summary: "The variables that are read.",
    blocks: [
      .paragraph(
        "A flag counts before the environment, that before a profile. An empty one is not set."),
      .definitions([
        Definition(
          "GENESYS_CLOUD_REGION",
          "Where to sign in: an AWS name or a domain, `us-east-1` unless told."),
        Definition(
          "GENESYS_CLOUD_HOST",
          "API address instead of a region's; plain http for addresses of this machine only."),
        Definition(
          "GENESYS_CLOUD_CLIENT_ID GENESYS_CLOUD_CLIENT_SECRET", "The OAuth client to sign in as."),
        Definition("GENESYS_CLOUD_ACCESS_TOKEN", "A ready token instead of a client."),
        Definition("GENESYS_CLOUD_QUEUE_ID", "The queue in use at the start."),
        Definition(
          "GENESYSCLOUD_REGION GENESYSCLOUD_OAUTHCLIENT_ID GENESYSCLOUD_OAUTHCLIENT_SECRET "
            + "GENESYSCLOUD_ACCESS_TOKEN",
          "The official CLI's names, read where ours are not set."),
        Definition(
          "QUEUESH_CONFIG",
          "Path of another config.toml, beside which queueshrc is looked for; `/dev/null` is none."),
        Definition("QUEUESH_HISTFILE", "Path of another history; `/dev/null` keeps none."),
        Definition(
          "HTTPS_PROXY ALL_PROXY NO_PROXY",
          "Proxies and what is reached without one; in lower case too."),
        Definition(
          "SSL_CERT_FILE", "Certificate authorities to trust beside the system's, as `--ca`."),
        Definition("PAGER", "Shows results longer than the screen; empty or `cat`: none does."),
        Definition("VISUAL EDITOR", "Edits a line (Ctrl-X Ctrl-E), and config.toml."),
        Definition("BROWSER", "Opens the address of `login --user`."),
        Definition("NO_COLOR", "No colour where nothing else is said."),
        Definition("TERM", "What the terminal understands; `dumb`: neither colour nor painting."),
        Definition("COLUMNS LINES", "The size, where no terminal tells it."),
        Definition("TZ", "The time zone, before a profile's."),
        Definition(
          "TZDIR", "Where time zones are described, in the place of `/usr/share/zoneinfo`."),
        Definition("TAP_VERSION", "The version of TAP that `expect --tap` writes, 13 or 14."),
        Definition(
          "HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME", "Where files are; see `help files`."
        ),
        Definition("EDITRC", "Another file in the place of `~/.editrc`."),
        Definition("PATH TMPDIR", "Where programs are, and where a line is put to be edited."),
        Definition(
          "TERM_PROGRAM VTE_VERSION XTERM_VERSION TMUX STY ZELLIJ",
          "Tell which notifications a terminal shows, and how it takes a new size."),
      ]),
      .paragraph("The program of an alert gets these as well, and none of those that sign in:"),
      .definitions([
        Definition("QUEUESH_ALERT", "The alert's name."),
        Definition("QUEUESH_STATE", "`raised` or `cleared`."),
        Definition("QUEUESH_CONDITION", "Its condition."),
        Definition("QUEUESH_EVIDENCE", "The queues and figures that fulfil it."),
      ]),
    ])
}
