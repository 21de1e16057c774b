import ArgumentParser
import Foundation
import Journal

/// `greenlane journal`: the record itself.
public struct JournalCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "Check, read and move the record of everything that happened.",
        discussion: "Checking, reading and exporting may run beside a server.",
        subcommands: [
            JournalVerify.self, JournalStats.self, JournalShow.self, JournalExport.self, JournalImport.self,
        ])

    public init() {}
}

extension DataOption {
    /// The journal of the data directory, for reading beside whoever writes to it.
    func openJournalForReading() throws -> SQLiteJournal {
        try SQLiteJournal(path: Installation.journalPath(in: directory), for: .reading)
    }
}
