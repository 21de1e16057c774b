// swift-tools-version:6.2
import PackageDescription

// An arrow may only point down this list: docs/developers.md explains why.
let package = Package(
    name: "greenlane",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "greenlane", targets: ["greenlane"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    ],
    targets: [
        .executableTarget(name: "greenlane", dependencies: ["Terminal"]),
        .target(
            name: "Terminal",
            dependencies: [
                "Web", "Worlds", "Office", "Pages", "ReadModels", "Journal", "Catalogue", "Programme",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(
            name: "Worlds",
            dependencies: [
                "Office", "Journal", "Catalogue", "Programme",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.copy("Resources")]
        ),
        .target(
            name: "Web",
            dependencies: [
                "Office", "Pages", "ReadModels", "Journal", "Programme",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "Pages",
            dependencies: [
                "Programme",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["README.md"],
            resources: [.copy("Resources")]
        ),
        .target(
            name: "Office",
            dependencies: [
                "ReadModels", "Journal", "Catalogue", "Programme",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .target(
            name: "ReadModels",
            dependencies: [
                "Journal", "Programme",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Journal",
            dependencies: [
                "Programme",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(
            name: "Catalogue",
            dependencies: [
                "Programme",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.copy("Resources")]
        ),
        .executableTarget(
            name: "journal-probe",
            dependencies: [
                "Journal",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            path: "Sources/JournalProbe"
        ),
        .target(name: "Programme"),
        // A whole office in a folder, for tests.
        .target(
            name: "TestSupport", dependencies: ["Office", "ReadModels", "Journal", "Catalogue", "Programme"],
            path: "Tests/TestSupport"
        ),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "TestSupport", "Office", "ReadModels", "Journal", "Catalogue", "Programme",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .testTarget(name: "ProgrammeTests", dependencies: ["Programme"]),
        .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "Programme"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Programme"]),
        .testTarget(
            name: "JournalTests",
            dependencies: ["Journal", "Programme", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Bodies/Golden"]
        ),
        .testTarget(
            name: "ReadModelsTests",
            dependencies: [
                "TestSupport", "Office", "ReadModels", "Journal", "Programme",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(
            name: "WorldsTests",
            dependencies: ["TestSupport", "Worlds", "Office", "ReadModels", "Journal", "Programme"]
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "TestSupport", "Web", "Office", "Pages", "ReadModels", "Journal", "Catalogue", "Programme",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "Programme"]),
    ],
    swiftLanguageModes: [.v6]
)
