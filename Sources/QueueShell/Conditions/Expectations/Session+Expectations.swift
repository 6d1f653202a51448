import FoundationEssentials
import GenesysCloud

extension Session {
  /// Reports expectations from here on, beside how it was reported before.
  /// - Throws: why the file cannot be written, before anything is asked.
  func report(tap: Bool, junit path: String?) throws(ShellError) {
    guard tap || path != nil else { return }
    var report = memory.expectations ?? ExpectationReport(environment: environment, at: time.now())
    if tap { report.isTap = true }
    if let path {
      if let former = report.junit, former.path != path {
        throw ShellError(
          "This run reports to \"\(HostileText.cleaned(former.path))\" already.",
          advice: "One run has one report; name the file once.")
      }
      report.junit = ReportFile(path: path)
      try report.save()
    }
    remember { [report] in $0.expectations = report }
  }

  /// Takes a result into the report; nothing where none was asked for.
  /// - Throws: why the file cannot be written.
  func record(_ result: Expectation) throws(ShellError) {
    guard memory.expectations != nil else { return }
    let text = remember { $0.expectations?.add(result) }
    console.write(text ?? "")
    try memory.expectations?.save()
  }

  /// Remembers that a command failed, for the end of the report.
  func recordTrouble(_ error: ShellError, at place: Place?) {
    guard let place, memory.expectations != nil else { return }
    remember { $0.expectations?.add(trouble: error, at: place) }
  }

  /// Ends what is told of the run as a whole.
  /// - Parameter isCutShort: whether somebody ended the run.
  func conclude(_ status: ExitStatus, isCutShort: Bool) {
    concludeRehearsal(status)
    concludeExpectations(status, isCutShort: isCutShort)
  }

  /// Ends the report with the run.
  /// - Parameter isCutShort: whether somebody ended the run.
  private func concludeExpectations(_ status: ExitStatus, isCutShort: Bool) {
    guard memory.expectations != nil else { return }
    let text = remember { $0.expectations?.end(status, isCutShort: isCutShort) }
    console.write(text ?? "")
    console.flush()
    do {
      try memory.expectations?.save()
    } catch {
      report(error, at: nil)
    }
  }
}
