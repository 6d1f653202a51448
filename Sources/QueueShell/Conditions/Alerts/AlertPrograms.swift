import Glibc

/// The programs that alerts started; nobody waits for them, and how they ended is looked at when the
/// next one starts.
struct AlertPrograms: Sendable {
  /// More at once than any alert needs: the machine is not filled up with programs that hang.
  private static let most = 16

  private var running: [pid_t: Alert] = [:]
  /// The alerts whose program failed, which is told once.
  private var told: Set<String> = []
  private var failed: [(alert: Alert, how: String)] = []

  /// Starts the program of an alert that rings or is over, if it has one.
  ///
  /// What happened stands in variables only: in the command line other users could read it, and the
  /// shell would take parts of a queue's name for its own signs.
  mutating func start(for event: AlertEvent, in environment: Environment) {
    guard let program = event.alert.program else { return }
    guard running.count < Self.most else {
      return failed.append((event.alert, "is not started, as \(Self.most) others still run"))
    }
    let variables = [
      "QUEUESH_ALERT": event.alert.name, "QUEUESH_STATE": event.isRaised ? "raised" : "cleared",
      "QUEUESH_CONDITION": event.alert.condition.text, "QUEUESH_EVIDENCE": event.evidence,
    ]
    let child = ChildProgram(
      words: ["/bin/sh", "-c", program],
      variables: environment.forOtherPrograms
        + variables.map { "\($0.key)=\(HostileText.cleaned($0.value))" }.sorted(),
      isApart: true
    ).start()
    if let child {
      running[child] = event.alert
    } else {
      failed.append((event.alert, "cannot be started"))
    }
  }

  /// Takes note of those that have ended; what went wrong, once for each alert.
  mutating func settle() -> [ShellError] {
    for (child, alert) in running {
      var status: CInt = 0
      guard waitpid(child, &status, WNOHANG) != 0 else { continue }
      running[child] = nil
      if let how = Self.failure(status) { failed.append((alert, how)) }
    }
    defer { failed = [] }
    return failed.filter { told.insert($0.alert.name).inserted }.map { alert, how in
      ShellError(
        "The program of alert \(HostileText.cleaned(alert.name)) \(how).",
        advice:
          "It is told once: \"\(HostileText.cleaned(alert.program ?? "").shortened(to: 60))\".")
    }
  }

  /// Forgets what was told of an alert that was changed.
  mutating func forget(_ name: String) { told.remove(name) }

  private static func failure(_ status: CInt) -> String? {
    if status & 0x7F != 0 { return "was ended by signal \(status & 0x7F)" }
    let code = (status >> 8) & 0xFF
    return code == 0 ? nil : "ended with status \(code)"
  }
}
