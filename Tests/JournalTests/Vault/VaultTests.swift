import Foundation
import GRDB
import Programme
import Testing

@testable import Journal

@Suite struct `The vault` {
    let folder: TemporaryFolder
    let vault: Vault
    let ann = ID<Person>(high: 1, low: 1)
    let ben = ID<Person>(high: 1, low: 2)
    let annsDetails = PersonDetails(
        name: "Ann Alder", email: "Ann@Alder.example", phone: "+1 555 0100", title: "Officer")

    init() throws {
        folder = try TemporaryFolder()
        vault = try Vault(path: folder.path(of: "vault.sqlite"))
    }

    @Test func `gives back a person as they were added`() async throws {
        try await vault.add(ann, annsDetails)
        #expect(try await vault.person(ann) == annsDetails)
        #expect(try await vault.person(ben) == nil)
        #expect(try await vault.people([ann, ben, ann]) == [ann: annsDetails])
    }

    @Test(arguments: ["ann@alder.example", "ANN@ALDER.EXAMPLE", "  Ann@alder.example\n"])
    func `finds a person by e-mail however it is written`(email: String) async throws {
        try await vault.add(ann, annsDetails)
        #expect(try await vault.person(email: email)?.id == ann)
    }

    @Test func `lets only one person have an e-mail address`() async throws {
        try await vault.add(ann, annsDetails)
        let same = PersonDetails(name: "Ben", email: " ann@ALDER.example")
        await #expect(throws: VaultError.emailTaken) { try await vault.add(ben, same) }
        try await vault.add(ben, PersonDetails(name: "Ben", email: "ben@alder.example"))
        await #expect(throws: VaultError.emailTaken) { try await vault.correct(ben, same) }
        try await vault.correct(ann, PersonDetails(name: "Ann", email: "ANN@alder.example"))
    }

    @Test func `lets many people have no e-mail address`() async throws {
        try await vault.add(ann, PersonDetails(name: "Ann", email: ""))
        try await vault.add(ben, PersonDetails(name: "Ben", email: " "))
        #expect(try await vault.person(email: "") == nil)
    }

    @Test func `corrects what is known of a person`() async throws {
        try await vault.add(ann, annsDetails)
        let married = PersonDetails(name: "Ann Birch", email: "ann@birch.example")
        try await vault.correct(ann, married)
        #expect(try await vault.person(ann) == married)
        #expect(try await vault.person(email: annsDetails.email) == nil)
    }

    @Test func `erases a person and what lets them in, and frees their address`() async throws {
        try await vault.add(ann, annsDetails)
        try await vault.setCredential("$scrypt$ln=15$x", of: ann)
        try await vault.createSession("token", StoredSession(person: ann, created: noon, lastSeen: noon, csrf: "c"))
        try await vault.setPreference("language", "es", of: ann)
        try await vault.erase(ann)
        #expect(try await vault.person(ann) == .erased)
        #expect(try await vault.credential(of: ann) == nil)
        #expect(try await vault.session("token") == nil)
        #expect(try await vault.preference("language", of: ann) == nil)
        try await vault.correct(ann, annsDetails)
        #expect(try await vault.person(ann) == .erased)
        try await vault.add(ben, annsDetails)
    }

    @Test func `leaves no trace of an erased person in its files`() async throws {
        try await vault.add(ann, annsDetails)
        try await vault.erase(ann)
        try vault.close()
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: file)))
            for value in ["Ann Alder", "Ann@Alder.example", "ann@alder.example", "555 0100"] {
                #expect(bytes.range(of: Data(value.utf8)) == nil, "\(value) still stands in \(file)")
            }
        }
    }

    @Test func `keeps the hash of a session's token and never the token`() async throws {
        try await vault.add(ann, annsDetails)
        let session = StoredSession(person: ann, created: noon, lastSeen: noon, csrf: "secret")
        try await vault.createSession("a very secret token", session)
        #expect(try await vault.session("a very secret token") == session)
        #expect(try await vault.session("another") == nil)
        try vault.close()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: "vault.sqlite")))
        #expect(bytes.range(of: Data("very secret".utf8)) == nil)
    }

    @Test func `notes when a session was last used and ends sessions`() async throws {
        try await vault.add(ann, annsDetails)
        let later = Instant(milliseconds: noon.milliseconds + 1000)
        for token in ["one", "two", "three"] {
            try await vault.createSession(token, StoredSession(person: ann, created: noon, lastSeen: noon, csrf: "c"))
        }
        try await vault.touch("one", at: later)
        #expect(try await vault.session("one")?.lastSeen == later)
        #expect(try await vault.session("two")?.lastSeen == noon)
        try await vault.endSession("one")
        #expect(try await vault.session("one") == nil)
        #expect(try await vault.session("two") != nil)
        try await vault.endSessions(of: ann)
        #expect(try await vault.session("two") == nil)
    }

    @Test func `keeps credentials, preferences and facts about the installation`() async throws {
        try await vault.add(ann, annsDetails)
        try await vault.setCredential("one", of: ann)
        try await vault.setCredential("two", of: ann)
        #expect(try await vault.credential(of: ann) == "two")
        try await vault.setPreference("theme", "dark", of: ann)
        try await vault.setPreference("theme", "light", of: ann)
        #expect(try await vault.preference("theme", of: ann) == "light")
        try await vault.setPreference("theme", nil, of: ann)
        #expect(try await vault.preference("theme", of: ann) == nil)
        try await vault.setMetadata("demonstration", "yes")
        #expect(try await vault.metadata("demonstration") == "yes")
        try await vault.setMetadata("demonstration", nil)
        #expect(try await vault.metadata("demonstration") == nil)
    }

    @Test func `writes every change through to the disk`() throws {
        let level = try vault.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(level == 2)
    }

    @Test func `is the same after it was closed and opened`() async throws {
        try await vault.add(ann, annsDetails)
        try vault.close()
        let again = try Vault(path: vault.pool.path)
        #expect(try await again.person(ann) == annsDetails)
    }

    @Test func `refuses another program's file and does not touch it`() throws {
        let path = folder.path(of: "other.sqlite")
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: VaultError.unknownFile(path: path, problem: "it is another program's database")) {
            try Vault(path: path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)

        let text = folder.path(of: "text.sqlite")
        try Data(repeating: 0x41, count: 5000).write(to: URL(fileURLWithPath: text))
        #expect(throws: VaultError.unknownFile(path: text, problem: "it is not a database")) { try Vault(path: text) }
    }
}
