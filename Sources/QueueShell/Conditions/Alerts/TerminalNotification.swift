/// The sequence by which a terminal shows a notification of its own; where it is not known to have one
/// it is written nothing, as an unknown sequence may be shown as text.
enum TerminalNotification: Sendable, Equatable {
  /// iTerm2's, with a text only.
  case osc9
  /// rxvt-unicode's, with a title.
  case osc777

  enum Choice: String, CaseIterable, Sendable {
    case auto, osc9, osc777, off
  }

  private static let mostCharacters = 200

  /// nil where none is wanted, or `auto` knows of none.
  init?(_ choice: Choice, in environment: Environment) {
    switch choice {
    case .off: return nil
    case .osc9: self = .osc9
    case .osc777: self = .osc777
    case .auto:
      guard let known = Self.known(in: environment) else { return nil }
      self = known
    }
  }

  /// What the terminal is known by.
  private static func known(in environment: Environment) -> TerminalNotification? {
    let type = environment["TERM"] ?? ""
    // A multiplexer keeps such sequences to itself, whatever terminal is around it.
    let isInside =
      environment.first("TMUX", "STY", "ZELLIJ") != nil || type.hasPrefix("screen")
      || type.hasPrefix("tmux")
    if isInside { return nil }
    switch environment["TERM_PROGRAM"] {
    case "iTerm.app", "WarpTerminal": return .osc9
    case "WezTerm", "ghostty": return .osc777
    default: break
    }
    // kitty has had the other one for a shorter time.
    if type == "xterm-kitty" { return .osc9 }
    if ["xterm-ghostty", "wezterm", "contour"].contains(type)
      || ["foot", "rxvt-unicode"].contains(where: type.hasPrefix)
    {
      return .osc777
    }
    // VTE drops it in silence since 0.46, unless a distribution has it shown.
    let version = environment["VTE_VERSION"].flatMap { Int($0) } ?? 0
    return version >= 4_600 ? .osc777 : nil
  }

  func sequence(title: String, _ text: String) -> String {
    let (title, text) = (Self.cleaned(title), Self.cleaned(text))
    return switch self {
    // Some take a text that begins with a number for a command.
    case .osc9: "\u{1B}]9;\(title): \(text)\u{7}"
    case .osc777: "\u{1B}]777;notify;\(title);\(text)\u{7}"
    }
  }

  /// Nothing in it ends the sequence or a part of it.
  private static func cleaned(_ text: String) -> String {
    String(HostileText.cleaned(text).replacing(";", with: ",").prefix(mostCharacters))
  }
}
