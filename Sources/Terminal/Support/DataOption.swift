import ArgumentParser
import Foundation

/// Where everything that Greenlane keeps is.
struct DataOption: ParsableArguments {
    @Option(help: "The data directory. Nothing is written outside of it. [GREENLANE_DATA]")
    var data: String = ProcessInfo.processInfo.environment["GREENLANE_DATA"] ?? "greenlane-data"

    var directory: URL { URL(fileURLWithPath: data, isDirectory: true) }
}
