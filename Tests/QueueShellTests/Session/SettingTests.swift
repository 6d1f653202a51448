import Testing

@testable import QueueShell

@Suite struct SettingTests {
  @Test("Each value of a setting is taken and shown again", arguments: Setting.all.map(\.name))
  func roundTrip(name: String) throws {
    let setting = try #require(Setting.all.first { $0.name == name })
    var settings = Settings()
    #expect(setting.values.contains(setting.value(settings)))
    for value in setting.values {
      setting.set(&settings, value)
      #expect(setting.value(settings) == value)
    }
  }

  @Test func eachChangesItsOwnPartOnly() {
    for setting in Setting.all {
      var settings = Settings()
      for value in setting.values { setting.set(&settings, value) }
      for other in Setting.all where other.name != setting.name {
        #expect(other.value(settings) == other.value(Settings()))
      }
    }
  }

  @Test func theStandardIsAutomaticAndQuiet() {
    #expect(
      Setting.all.map { "\($0.name)=\($0.value(Settings()))" }
        == [
          "api=auto", "bell=on", "color=auto", "format=auto", "hints=on", "notify=auto", "pager=on",
          "timing=off", "verbose=off",
        ])
  }

  @Test func eachSaysWhatItIsFor() {
    #expect(Setting.all.allSatisfy { !$0.meaning.isEmpty })
  }
}
