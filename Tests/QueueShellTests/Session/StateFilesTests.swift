import Testing

@testable import QueueShell

@Suite struct StateFilesTests {
  private func files(_ variables: [String: String]) -> StateFiles {
    StateFiles(environment: Environment(variables))
  }

  @Test func theXDGFoldersAreUsedWhereTheyAreNamed() {
    let files = files(["HOME": "/home/ana", "XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "/c"])
    #expect(files.folder == "/s/queuesh")
    #expect(files.configuration == "/c/queuesh")
    #expect(files.startCommands == "/c/queuesh/queueshrc")
    #expect(files.dialects == "/s/queuesh/dialects")
    #expect(files.history(profile: "demo") == "/s/queuesh/history/demo")
  }

  @Test func elseTheyAreBelowHome() {
    let files = files(["HOME": "/home/ana", "XDG_STATE_HOME": ""])
    #expect(files.folder == "/home/ana/.local/state/queuesh")
    #expect(files.startCommands == "/home/ana/.config/queuesh/queueshrc")
  }

  @Test(
    "The configuration is beside the rc file, wherever that is",
    arguments: [
      (["HOME": "/h"], "/h/.config/queuesh/config.toml", "/h/.config/queuesh/queueshrc"),
      (
        ["HOME": "/h", "XDG_CONFIG_HOME": "/c"], "/c/queuesh/config.toml", "/c/queuesh/queueshrc"
      ),
      (["HOME": "/h", "QUEUESH_CONFIG": "/x/mine.toml"], "/x/mine.toml", "/x/queueshrc"),
      (["HOME": "/h", "QUEUESH_CONFIG": "mine.toml"], "mine.toml", "./queueshrc"),
      (["HOME": "/h", "QUEUESH_CONFIG": "/dev/null"], nil, nil), ([:], nil, nil),
    ] as [([String: String], String?, String?)])
  func configuration(variables: [String: String], file: String?, startCommands: String?) {
    #expect(files(variables).configurationFile == file)
    #expect(files(variables).startCommands == startCommands)
  }

  @Test func aProfilesHistoryStaysInItsFolder() {
    #expect(
      files(["HOME": "/h"]).history(profile: "../x y") == "/h/.local/state/queuesh/history/.._x_y")
  }

  @Test func namesAreInTheCacheForEachClient() {
    let named = files(["HOME": "/h", "XDG_CACHE_HOME": "/x"])
    #expect(named.names(host: "api.x", clientID: "a") == "/x/queuesh/names/api.x_a")
    #expect(files(["HOME": "/h"]).cache == "/h/.cache/queuesh")
    #expect(files([:]).names(host: "a", clientID: "b") == nil)
    #expect(named.names(host: "a/../b", clientID: "c") == "/x/queuesh/names/a_.._b_c")
  }

  @Test func eachProfileHasItsHistory() {
    let files = files(["HOME": "/h"])
    #expect(files.history(profile: "a") != files.history(profile: "b"))
  }

  @Test(
    "The history's path may be given", arguments: ["/dev/null", "/somewhere/else"])
  func override(path: String) {
    #expect(
      files(["HOME": "/h", "QUEUESH_HISTFILE": path]).history(profile: "default") == path)
  }

  @Test func withoutAHomeNothingIsKept() {
    let files = files([:])
    #expect(files.folder == nil)
    #expect(files.startCommands == nil)
    #expect(files.dialects == nil)
    #expect(files.history(profile: "default") == nil)
  }
}
