import ArgumentParser
import Catalogue
import Foundation
import Journal
import Office
import ReadModels

/// `greenlane read-models`: the tables that are made from the journal.
struct ReadModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-models", abstract: "Look after the tables that are made from the journal.",
        subcommands: [RebuildCommand.self])

    struct RebuildCommand: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rebuild", abstract: "Throw the tables away and make them anew from the journal.",
            discussion: "Stop the server first. Nothing is lost: the tables hold nothing that the journal does not.")

        @OptionGroup var data: DataOption
        @Flag(help: "Print the result as JSON.") var json = false

        func run() async throws {
            try await reporting {
                guard Installation.exists(in: data.directory) else {
                    throw Refusal("There is no journal in \(data.directory.path).")
                }
                let programme = try ProgrammeLoader.load(overlay: nil)
                // Opening for writing makes sure that no server is running on the same directory.
                let journal = try SQLiteJournal(path: Installation.journalPath(in: data.directory), for: .writing)
                let path = Installation.readModelsPath(in: data.directory)
                try ReadModels.remove(path)
                let start = ContinuousClock.now
                let readModels = try await ReadModels.open(
                    at: path, following: journal, under: programme.rulebook, today: SystemClock().now().day)
                let bar = ProgressBar("Building read models")
                try await readModels.catchUp { bar.show($0, of: $1) }
                bar.finish()
                report(try await readModels.position(), in: ContinuousClock.now - start)
                try journal.close()
            }
        }

        private func report(_ entries: Int, in duration: Duration) {
            let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
            let rate = Int(Double(entries) / max(seconds, 0.001))
            let rounded = (seconds * 100).rounded() / 100
            if json {
                print("{\"entries\":\(entries),\"perSecond\":\(rate),\"seconds\":\(rounded)}")
            } else {
                print("\(entries) entries in \(rounded) s, \(rate) a second")
            }
        }
    }
}
