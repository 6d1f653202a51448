import Testing

@testable import LineEditing

struct KeyDecoderTests {
  /// The keys of bytes that come without a pause, and what a pause after them makes of the rest.
  private static func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private static func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.compactMap { decoder.take($0) } + [decoder.settle()].compactMap { $0 }
  }

  @Test(
    arguments: [
      ("q", .character("q")), (" ", .character(" ")), ("é", .character("é")),
      ("日", .character("日")), ("🎉", .character("🎉")), ("\r", .enter), ("\n", .enter),
      ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1}", .control("a")),
      ("\u{4}", .control("d")), ("\u{1A}", .control("z")), ("\u{1B}", .escape),
      ("\u{1B}\u{1B}", .escape),
      // Arrows in both modes, with modifiers, and with an ESC for Alt.
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
      ("\u{1B}[1;5A", .up), ("\u{1B}[1;2D", .left), ("\u{1B}\u{1B}[B", .down),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
      ("\u{1B}[1;5H", .home), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[5;5~", .pageUp), ("\u{1B}OM", .enter),
    ] as [(String, Key)])
  func keyIsKnown(sent: String, key: Key) {
    #expect(Self.keys(sent) == [key])
    #expect(Self.keys(sent + "x") == (sent.hasSuffix("\u{1B}") ? [] : [key, .character("x")]))
  }

  @Test(arguments: [
    // F5, F1, Delete, Insert, Shift-Tab, a mouse in both its forms, F1 of the Linux console
    "\u{1B}[15~", "\u{1B}OP", "\u{1B}[3~", "\u{1B}[2~", "\u{1B}[Z", "\u{1B}[<0;10;10M",
    "\u{1B}[M qq", "\u{1B}[[A", "\u{1B}x", "\u{1B}é", "\u{1B}[27;5;99~", "\0", "\u{1F}",
    // What terminals answer
    "\u{1B}[?1;2c", "\u{1B}]11;rgb:00/00/00\u{7}", "\u{1B}]11;q\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}[12;3R", "\u{1B}[I", "\u{85}",
    // Pastes
    "\u{1B}[200~quit\r\n+ q\u{1B}[A\u{1B}[201~", "\u{1B}[200~\u{1B}[201~",
  ])
  func unknownIsTakenWhole(sent: String) {
    #expect(Self.keys(sent) == [])
    #expect(Self.keys(sent + "x") == [.character("x")])
  }

  @Test func aPauseEndsWhatIsNotWhole() {
    var decoder = KeyDecoder()
    for sent in ["\u{1B}[", "\u{1B}[1;", "\u{1B}]11;", "\u{1B}[200~abc"] {
      #expect(sent.utf8.compactMap { decoder.take($0) } == [])
      #expect(decoder.settle() == nil)
      #expect(decoder.take(UInt8(ascii: "q")) == .character("q"))
    }
  }

  @Test func brokenTextIsNoKey() {
    #expect(Self.keys([0xE6, 0x97, 0x71]) == [.character("q")])
    #expect(Self.keys([0xFF, 0x80, 0xC3, 0x1B, 0x5B, 0x41]) == [.up])
    #expect(Self.keys([0xED, 0xA0, 0x80, 0x71]) == [.character("q")])
    #expect(Self.keys([0x1B, 0x5B, 0x31, 0xC3, 0xA9]) == [.character("é")])
    #expect(Self.keys([0x1B, 0x5B, 0x0A]) == [.enter])
  }

  @Test func whatIsAwaitedTellsHowLong() {
    var decoder = KeyDecoder()
    #expect(decoder.pending == .nothing)
    for (byte, pending) in zip(
      "\u{1B}[200~x".utf8,
      [.escape, .rest, .rest, .rest, .rest, .paste, .paste] as [KeyDecoder.Pending])
    {
      _ = decoder.take(byte)
      #expect(decoder.pending == pending)
    }
  }
}
