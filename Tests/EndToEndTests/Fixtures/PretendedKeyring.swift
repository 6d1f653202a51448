import Glibc

/// A `secret-tool` of a test's own, first in PATH, that writes down how it was called.
struct PretendedKeyring {
  enum Conduct: String {
    case works = "case $1 in store) cat > \"$0.kept\";; lookup) cat \"$0.kept\";; esac"
    /// As without a D-Bus session.
    case fails = "echo 'secret-tool: Cannot autolaunch D-Bus' >&2; exit 1"
    case givesAnother = "case $1 in store) cat > /dev/null;; lookup) echo another;; esac"
  }

  let folder: String

  init(_ conduct: Conduct, in home: Home) {
    folder = home.path + "/bin"
    mkdir(folder, 0o700)
    let script = "#!/bin/sh\nprintf '%s\\n' \"$*\" >> \"$0.words\"\nenv >> \"$0.words\"\n"
    home.allow(0o700, home.write(script + conduct.rawValue + "\n", to: "bin/secret-tool"))
  }

  var path: String { "\(folder):/usr/bin:/bin" }
  /// Its arguments and environments.
  var words: String { Home.text(of: folder + "/secret-tool.words") }
  var kept: String { Home.text(of: folder + "/secret-tool.kept") }
}
