import Glibc
import Synchronization
import TerminalModel
import Testing

@testable import LineEditing

extension Editing {
  struct Keyboards {
    private static let (hidden, shown) = ("\u{1B}[?25l", "\u{1B}[?25h")

    @Test func keysComeOneByOneAndAreNotShown() async throws {
      let terminal = try TypedTerminal()
      for (sent, key) in [
        ("q", .character("q")), ("日", .character("日")), ("\r", .enter), ("\u{1B}[A", .up),
        ("\u{11}", .control("q")), ("\u{13}", .control("s")), ("\u{16}", .control("v")),
        ("\u{4}", .control("d")), ("\u{1B}[6~", .pageDown), ("\u{7F}", .backspace),
      ] as [(String, Key)] {
        terminal.type(sent)
        #expect(await terminal.nextKey() == key)
      }
      #expect(terminal.written() == Self.hidden)
      terminal.keyboard.close()
      #expect(terminal.isAsFound)
      #expect(terminal.written() == Self.shown)
      #expect(await terminal.nextKey() == nil)
    }

    @Test func aKeyMayComeInPieces() async throws {
      let terminal = try TypedTerminal()
      for piece in ["\u{1B}", "[", "1;", "5", "A"] { terminal.type(piece) }
      #expect(await terminal.nextKey() == .up)
    }

    @Test func anEscapeByItselfIsAKeyAfterAWhile() async throws {
      let terminal = try TypedTerminal(escapePatience: 1)
      terminal.type("\u{1B}")
      #expect(await terminal.nextKey() == .escape)
    }

    @Test func whatWasTypedAheadIsKept() async throws {
      let terminal = try TypedTerminal(before: "ab\n")
      for key in [.character("a"), .character("b"), .enter] as [Key] {
        #expect(await terminal.nextKey() == key)
      }
    }

    @Test func whatIsTypedAfterItsEndIsLeft() async throws {
      let terminal = try TypedTerminal()
      terminal.type("x")
      #expect(await terminal.nextKey() == .character("x"))
      terminal.keyboard.close()
      terminal.keyboard.close()
      terminal.type("stats\n")
      #expect(terminal.readLine() == "stats\n")
    }

    @Test func unusualModesComeBackToo() throws {
      let terminal = try TypedTerminal(modes: { modes in
        modes.c_lflag &= ~tcflag_t(ECHO | ISIG)
        modes.c_iflag &= ~tcflag_t(ICRNL)
        withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VSUSP)] = 7 }
      })
      #expect(!terminal.isAsFound)
      terminal.keyboard.close()
      #expect(terminal.isAsFound)
    }

    @Test func controlCStaysASignal() throws {
      let terminal = try TypedTerminal()
      var modes = termios()
      tcgetattr(terminal.replica, &modes)
      #expect(modes.c_lflag & tcflag_t(ISIG) != 0)
      withUnsafeBytes(of: &modes.c_cc) { characters in
        #expect(characters[Int(VINTR)] == 3)
        #expect(characters[Int(VSUSP)] == 0)
        #expect(characters[Int(VQUIT)] == 0)
      }
    }

    @Test func controlZGivesTheTerminalBackUntilTheProgramGoesOn() async throws {
      let stops = Mutex(0)
      let descriptor = Mutex<CInt>(-1)
      let cooked = Mutex(false)
      let terminal = try TypedTerminal(stop: {
        stops.withLock { $0 += 1 }
        let state = descriptor.withLock { TerminalState(of: $0) }
        cooked.withLock { $0 = state?.isLineByLine == true }
        kill(getpid(), SIGCONT)
      })
      descriptor.withLock { $0 = terminal.replica }
      terminal.type("\u{1A}")
      #expect(await terminal.next() == .resumed)
      #expect(stops.withLock { $0 } == 1)
      #expect(cooked.withLock { $0 })
      #expect(terminal.keyboard.stops == 1)
      #expect(!terminal.isAsFound)
      #expect(terminal.written() == Self.hidden + Self.shown + Self.hidden)
      terminal.type("q")
      #expect(await terminal.next() == .key(.character("q")))
    }

    @Test func aStopFromOutsideIsNoticedAfterwards() async throws {
      let terminal = try TypedTerminal()
      terminal.loseModes()
      kill(getpid(), SIGCONT)
      #expect(await terminal.next() == .resumed)
      #expect(!terminal.isAsFound)
      #expect(terminal.keyboard.stops == 1)
    }

    @Test func anotherWindowSizeIsTold() async throws {
      let terminal = try TypedTerminal()
      terminal.resize(columns: 40)
      #expect(await terminal.next() == .resized)
    }

    @Test func theEndOfTheTerminalIsTheEndOfKeys() async throws {
      let terminal = try TypedTerminal()
      terminal.hangUp()
      #expect(await terminal.nextKey() == nil)
    }

    @Test func aDumbTerminalGetsNoEscapes() throws {
      let terminal = try TypedTerminal(terminalType: "dumb")
      terminal.keyboard.close()
      #expect(terminal.written() == "")
    }

    @Test func aPipeHasNoKeyboard() throws {
      var ends: [CInt] = [-1, -1]
      pipe(&ends)
      defer { for end in ends { close(end) } }
      #expect(Keyboard(input: ends[0], output: ends[1]) == nil)
      let terminal = try PseudoTerminal()
      #expect(Keyboard(input: terminal.replica, output: ends[1]) == nil)
      #expect(terminal.isCooked)
    }

    @Test func aForgottenKeyboardIsClosed() throws {
      let terminal = try PseudoTerminal()
      var keyboard = Keyboard(input: terminal.replica, output: terminal.replica)
      #expect(keyboard != nil)
      #expect(!terminal.isCooked)
      keyboard = nil
      #expect(terminal.isCooked)
    }

    @Test func anEndingProgramLeavesTheTerminalAsItWas() throws {
      let terminal = try PseudoTerminal()
      let state = try #require(TerminalState(of: terminal.replica, terminalType: "xterm"))
      let keyboard = try #require(
        Keyboard(
          input: terminal.replica, output: terminal.replica,
          settings: KeyboardReader.Settings(terminalType: "xterm")))
      let (_, outcome) = try terminal.play([]) { state.restore() }
      #expect(terminal.isCooked)
      #expect(outcome.screen.showsCursor)
      keyboard.close()
    }
  }
}
