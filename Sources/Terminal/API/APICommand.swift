import ArgumentParser
import Web

/// `greenlane api`: the description of the API.
struct APICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api", abstract: "Print the description of the JSON API (OpenAPI 3.1).")

    func run() {
        print(Description(of: Endpoints.all).yaml, terminator: "")
    }
}
