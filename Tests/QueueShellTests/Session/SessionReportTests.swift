import Testing

@testable import QueueShell

@Suite struct SessionReportTests {
  private static let error = ShellError(
    "No queue is called \"x\".", advice: "Name one.", next: "queues")

  private func talk(
    at place: Place?, isInteractive: Bool = false, isQuiet: Bool = false,
    colour: ColourChoice = .never
  ) throws -> String {
    let transcript = try Transcript()
    var state = SessionState()
    state.settings.colour = colour
    let session = Session(
      on: transcript.console, isInteractive: isInteractive, isQuiet: isQuiet, state: state)
    session.report(Self.error, at: place)
    #expect(transcript.output == "")
    return transcript.talk
  }

  @Test func inAFileTheErrorNamesItsPlaceAndTheNextStep() throws {
    #expect(
      try talk(at: Place(file: "poll.qsh", line: 12)) == """
        queuesh: poll.qsh:12: No queue is called "x".
          Name one.
          Try: queues

        """)
  }

  @Test func aOneShotCommandsErrorNamesTheProgram() throws {
    #expect(try talk(at: nil).hasPrefix("queuesh: No queue is called \"x\".\n"))
  }

  @Test func atThePromptTheErrorIsTheSentence() throws {
    #expect(try talk(at: nil, isInteractive: true).hasPrefix("No queue is called \"x\".\n"))
    #expect(
      try talk(at: Place(file: "rc", line: 1), isInteractive: true).hasPrefix("queuesh: rc:1: No"))
  }

  @Test func quietHidesHintsButNeverTheError() throws {
    #expect(try talk(at: nil, isQuiet: true) == "queuesh: No queue is called \"x\".\n")
  }

  @Test func theSentenceIsInTheColourOfErrors() throws {
    #expect(
      try talk(at: nil, isInteractive: true, isQuiet: true, colour: .always)
        == "\u{1B}[31mNo queue is called \"x\".\u{1B}[0m\n")
  }

  @Test func anAnswerGoesToStdoutAndItsRemarksToStderr() async throws {
    let transcript = try Transcript()
    let session = Session(on: transcript.console)
    var answer = Answer.text("the result")
    answer.notes = ["a remark"]
    answer.shortfalls = [ShellError("a part is missing.")]
    await session.present(answer, as: nil)
    #expect(transcript.output == "the result\n")
    #expect(transcript.talk == "queuesh: a part is missing.\na remark\n")
  }

  @Test func quietHidesRemarksButNotWhatIsMissing() async throws {
    let transcript = try Transcript()
    let session = Session(on: transcript.console, isQuiet: true)
    var answer = Answer.none
    answer.notes = ["a remark"]
    answer.shortfalls = [ShellError("a part is missing.")]
    await session.present(answer, as: nil)
    #expect(transcript.talk == "queuesh: a part is missing.\n")
  }

  @Test(
    "Colour is used where it is wanted",
    arguments: [
      (ColourChoice.always, [:], true), (.always, ["NO_COLOR": "1"], true), (.never, [:], false),
      (.auto, [:], true), (.auto, ["NO_COLOR": "1"], false), (.auto, ["NO_COLOR": ""], true),
    ] as [(ColourChoice, [String: String], Bool)])
  func colour(choice: ColourChoice, variables: [String: String], expected: Bool) throws {
    var terminal = Terminal.absent
    (terminal.hasOutput, terminal.hasErrors, terminal.isDumb) = (true, true, false)
    var state = SessionState()
    state.settings.colour = choice
    let session = Session(
      on: .unheard, variables: variables, terminal: terminal, state: state)
    #expect(session.usesColour(.results) == expected)
    #expect(session.usesColour(.talk) == expected)
  }

  @Test func colourOfItselfGoesToTerminalsOnlyAndNeverToADumbOne() throws {
    var terminal = Terminal.absent
    (terminal.hasOutput, terminal.hasErrors, terminal.isDumb) = (false, true, false)
    let session = Session(on: .unheard, terminal: terminal)
    #expect(!session.usesColour(.results))
    #expect(session.usesColour(.talk))
    terminal.isDumb = true
    #expect(!Session(on: .unheard, terminal: terminal).usesColour(.talk))
  }
}
