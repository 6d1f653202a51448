// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")

let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let nioCompression = Target.Dependency.product(
  name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioExtras = Target.Dependency.product(name: "NIOExtras", package: "swift-nio-extras")
let nioHTTP2 = Target.Dependency.product(name: "NIOHTTP2", package: "swift-nio-http2")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")

func nio(_ name: String) -> Target.Dependency { .product(name: name, package: "swift-nio") }

let package = Package(
  name: "queuesh",
  products: [
    .executable(name: "queuesh", targets: ["queuesh"]),
    .library(name: "GenesysCloud", targets: ["GenesysCloud"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "LineEditing", dependencies: ["CEditLine"], swiftSettings: settings),
    .target(
      name: "GenesysCloud",
      dependencies: [
        asyncHTTPClient, nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix"), nio("NIOWebSocket"),
        nioSSL, nioExtras, nioCompression, crypto,
      ],
      swiftSettings: settings),
    .target(
      name: "QueueShell", dependencies: ["LineEditing", "GenesysCloud", argumentParser, tomlKit],
      swiftSettings: settings),
    .target(
      name: "SimulatedCloud",
      dependencies: [
        nio("NIOCore"), nio("NIOHTTP1"), nio("NIOPosix"), nio("NIOWebSocket"), crypto,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "queuesh", dependencies: ["QueueShell", "SimulatedCloud"], swiftSettings: settings),
    .target(name: "Measuring", path: "Tests/Measuring", swiftSettings: settings),
    .executableTarget(
      name: "StartBenchmark", dependencies: ["Measuring"], path: "Tests/StartBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "PromptBenchmark", dependencies: ["Measuring"], path: "Tests/PromptBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "ScriptBenchmark", dependencies: ["Measuring"], path: "Tests/ScriptBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "WatchBenchmark", dependencies: ["Measuring", "SimulatedCloud"],
      path: "Tests/WatchBenchmark", swiftSettings: settings),

    .target(name: "TestPace", path: "Tests/TestPace"),
    .target(
      name: "TerminalModel", dependencies: ["CEditLine"], path: "Tests/TerminalModel",
      swiftSettings: settings),
    .testTarget(
      name: "TerminalModelTests", dependencies: ["TerminalModel"], swiftSettings: settings),
    .testTarget(
      name: "LineEditingTests", dependencies: ["LineEditing", "CEditLine", "TerminalModel"],
      swiftSettings: settings),
    .testTarget(
      name: "GenesysCloudTests",
      dependencies: [
        "GenesysCloud", nio("NIOCore"), nio("NIOEmbedded"), nio("NIOHTTP1"), nio("NIOPosix"),
        nio("NIOWebSocket"), nioSSL, nioHTTP2,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "QueueShellTests",
      dependencies: [
        "QueueShell", "LineEditing", "GenesysCloud", "TerminalModel", argumentParser, tomlKit,
      ],
      exclude: ["Commands/Golden", "Commands/Statistics/Watch/View/Golden", "Errors/Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "SimulatedCloudTests", dependencies: ["SimulatedCloud"], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["queuesh", "SimulatedCloud", "GenesysCloud", "TerminalModel", "TestPace"],
      exclude: [
        "Documentation/queuesh.1", "Faults", "Recording/session.keys", "Recording/session.txt",
        "Transcripts",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings their `main`, so they are there only for `Tests/Fuzz/run`.
if Context.environment["QUEUESH_FUZZ"] != nil {
  func fuzz(_ names: [String], _ dependencies: [Target.Dependency]) {
    package.targets += names.map { name in
      .executableTarget(
        name: name, dependencies: dependencies, path: "Tests/Fuzz/\(name)",
        swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
    }
  }
  fuzz(
    ["FuzzAnswers", "FuzzHeaders", "FuzzFrames"],
    ["GenesysCloud", nio("NIOCore"), nio("NIOEmbedded"), nio("NIOWebSocket")])
  fuzz(["FuzzLines", "FuzzConditions"], ["QueueShell"])
}
