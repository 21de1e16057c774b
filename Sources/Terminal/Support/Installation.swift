import Catalogue
import Foundation
import Journal
import Office
import Programme
import ReadModels

/// What a data directory holds, opened.
struct Installation {
    let office: Office
    let journal: SQLiteJournal
    let vault: Vault

    static func journalPath(in directory: URL) -> String { directory.appendingPathComponent("journal.sqlite").path }
    static func vaultPath(in directory: URL) -> String { directory.appendingPathComponent("vault.sqlite").path }
    static func readModelsPath(in directory: URL) -> String {
        directory.appendingPathComponent("read-models.sqlite").path
    }

    /// Opens the directory for a server or a command that changes something; makes it if it is not there.
    ///
    /// - Throws: `Refusal` with the path and the reason for a directory that cannot be made or written to;
    ///   `JournalError` and `VaultError` for files that are damaged or in use. Nothing is overwritten.
    static func open(
        _ directory: URL, data: ProgrammeData, clock: any TimeSource = SystemClock(), chance: Chance = Chance()
    ) async throws -> Installation {
        // People and password hashes are nobody else's business on the machine.
        umask(0o077)
        try prepare(directory)
        let journal = try SQLiteJournal(path: journalPath(in: directory), for: .writing)
        let vault = try Vault(path: vaultPath(in: directory))
        let readModels = try await ReadModels.open(
            at: readModelsPath(in: directory), following: journal, under: data.rulebook, today: clock.now().day)
        let office = Office(
            journal: journal, readModels: readModels, vault: vault, data: data, clock: clock, chance: chance)
        return Installation(office: office, journal: journal, vault: vault)
    }

    func close() throws {
        try journal.close()
        try vault.close()
    }

    /// Makes sure that the directory is there and can be written to.
    static func prepare(_ directory: URL) throws {
        do {
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        } catch {
            throw Refusal("The data directory \(directory.path) cannot be made: \(error.localizedDescription)")
        }
        guard FileManager.default.isWritableFile(atPath: directory.path) else {
            throw Refusal("The data directory \(directory.path) cannot be written to.")
        }
    }

    /// Whether what a directory holds is a demonstration, and whether making it was interrupted. The journal is left alone.
    static func demonstration(in directory: URL) async throws -> (isOne: Bool, isUnfinished: Bool) {
        let path = vaultPath(in: directory)
        guard FileManager.default.fileExists(atPath: path) else { return (false, false) }
        umask(0o077)
        let vault = try Vault(path: path)
        defer { try? vault.close() }
        return (try await vault.isDemonstration(), try await vault.isUnfinishedDemonstration())
    }

    /// How many days the time of the demonstration that a directory holds was moved forward.
    static func daysAhead(in directory: URL) async throws -> Int {
        let vault = try Vault(path: vaultPath(in: directory))
        defer { try? vault.close() }
        return try await DemonstrationTime.daysAhead(in: vault)
    }

    /// Whether a journal is already there.
    static func exists(in directory: URL) -> Bool {
        FileManager.default.fileExists(atPath: journalPath(in: directory))
    }
}

/// Why a command does not do what was asked: exit code 1 and this sentence.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Vault {
    /// Whether everything here is invented and its passwords are known to all.
    func isDemonstration() async throws -> Bool { try await metadata("demonstration") == "yes" }

    /// Marked before the first invented account exists, so that one with a known password is never taken for real.
    func beginDemonstration() async throws {
        try await setMetadata("demonstration", "yes")
        try await setMetadata("demonstration-unfinished", "yes")
    }

    func finishDemonstration() async throws { try await setMetadata("demonstration-unfinished", nil) }

    /// Whether making the world was interrupted.
    func isUnfinishedDemonstration() async throws -> Bool { try await metadata("demonstration-unfinished") == "yes" }
}
