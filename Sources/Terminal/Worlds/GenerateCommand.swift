import ArgumentParser
import Catalogue
import Foundation
import Worlds

/// `greenlane generate`: an invented world of any size.
struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make an invented world of any size in an empty data directory.",
        discussion:
            "The same number, seed and day give the same world. Serve it with: greenlane serve --demo --data DIR")

    @Option(help: "How many companies.")
    var companies: Int

    @Option(help: "Where the world comes from: another seed, another world.")
    var seed: UInt64 = 1

    @OptionGroup var data: DataOption

    func validate() throws {
        // Three-character filer codes run out beyond.
        guard (1...45_000).contains(companies) else { throw ValidationError("Between 1 and 45000 companies.") }
    }

    func run() async throws {
        try await reporting {
            guard !Installation.exists(in: data.directory) else {
                throw Refusal("\(data.directory.path) already holds a journal. Give an empty directory.")
            }
            try await WorldMaking.make(
                .generated(companies: companies, seed: seed), in: data.directory,
                data: try ProgrammeLoader.load(overlay: nil), label: "Making \(companies) companies")
        }
    }
}
