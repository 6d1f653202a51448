import Glibc

/// What is there to be tested with; `.ci/run` sees to it that all of it is.
enum Shells {
  static let hasBash = access("/usr/share/bash-completion/bash_completion", R_OK) == 0
  static let hasZsh = access("/usr/bin/zsh", X_OK) == 0
  static let hasFish = access("/usr/bin/fish", X_OK) == 0
  static let hasMandoc = access("/usr/bin/mandoc", X_OK) == 0
}
