import FoundationEssentials
import GRDB
import Programme

extension Vault {
    /// Adds a person.
    ///
    /// - Throws: `VaultError.emailTaken` or `.personExists`.
    public func add(_ person: PersonDetails) async throws {
        try await change { db in
            if try Vault.person(person.id, db) != nil { throw VaultError.personExists(person.id) }
            try Vault.checkEmail(of: person, db)
            try db.execute(
                sql: "INSERT INTO person (id, name, email, phone, title) VALUES (?, ?, ?, ?, ?)",
                arguments: [person.id.description, person.name, person.email, person.phone, person.title])
        }
    }

    /// Adds many people together or not at all.
    public func add(_ people: [PersonDetails]) async throws {
        try await change { db in
            for person in people {
                if try Vault.person(person.id, db) != nil { throw VaultError.personExists(person.id) }
                try Vault.checkEmail(of: person, db)
                try db.execute(
                    sql: "INSERT INTO person (id, name, email, phone, title) VALUES (?, ?, ?, ?, ?)",
                    arguments: [person.id.description, person.name, person.email, person.phone, person.title])
            }
        }
    }

    /// Replaces what is known of a person.
    ///
    /// - Throws: `VaultError.unknownPerson` or `.emailTaken`.
    public func correct(_ person: PersonDetails) async throws {
        try await change { db in
            guard let known = try Vault.person(person.id, db), !known.isErased else {
                throw VaultError.unknownPerson(person.id)
            }
            try Vault.checkEmail(of: person, db)
            try db.execute(
                sql: "UPDATE person SET name = ?, email = ?, phone = ?, title = ? WHERE id = ?",
                arguments: [person.name, person.email, person.phone, person.title, person.id.description])
        }
    }

    /// Erases what is known of a person, and what lets them in. The identifier stays, so that the record still says
    /// that the same somebody did several things.
    public func erase(_ person: ID<Person>) async throws {
        try await change { db in
            let id = person.description
            try db.execute(
                sql: "UPDATE person SET name = NULL, email = NULL, phone = NULL, title = NULL WHERE id = ?",
                arguments: [id])
            guard db.changesCount == 1 else { throw VaultError.unknownPerson(person) }
            for table in ["credential", "session", "preference"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [id])
            }
        }
        // The old values may still stand in the log. It is emptied as far as readers allow, and on closing at the latest.
        _ = try? await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }

    public func person(_ id: ID<Person>) async throws -> PersonDetails? {
        try await read { try Vault.person(id, $0) }
    }

    /// Many people at once; those whom the vault does not know are left out.
    public func people(ids: [ID<Person>]) async throws -> [ID<Person>: PersonDetails] {
        try await read { db in
            let found = try Row.fetchAll(
                db, sql: "SELECT * FROM person WHERE id IN (SELECT value FROM json_each(?))",
                arguments: [Vault.list(ids)])
            return Dictionary(
                found.compactMap(PersonDetails.init(row:)).map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        }
    }

    /// The person who signs in with an address, however it is written.
    public func person(email: String) async throws -> PersonDetails? {
        try await read { db in
            try Row.fetchOne(
                db, sql: "SELECT * FROM person WHERE email = ?",
                arguments: [PersonDetails.normalised(email: email)]
            ).flatMap(PersonDetails.init(row:))
        }
    }

    private static func person(_ id: ID<Person>, _ db: Database) throws -> PersonDetails? {
        try Row.fetchOne(db, sql: "SELECT * FROM person WHERE id = ?", arguments: [id.description])
            .flatMap(PersonDetails.init(row:))
    }

    private static func checkEmail(of person: PersonDetails, _ db: Database) throws {
        guard let email = person.email else { return }
        let others = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM person WHERE email = ? AND id <> ?",
            arguments: [email, person.id.description])
        guard others == 0 else { throw VaultError.emailTaken(email) }
    }

    /// A JSON array of identifiers, which need no escaping.
    private static func list(_ ids: [ID<Person>]) -> String {
        "[" + ids.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
}

extension PersonDetails {
    init?(row: Row) {
        guard let id = ID<Person>(row["id"] as String) else { return nil }
        self.init(id: id, name: row["name"], email: row["email"], phone: row["phone"], title: row["title"])
    }
}

// MARK: - Preferences

extension Vault {
    /// What a person chose, as the language of their pages.
    public func preferences(of person: ID<Person>) async throws -> [String: String] {
        try await read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT key, value FROM preference WHERE person = ?", arguments: [person.description])
            return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { one, _ in one })
        }
    }

    /// Sets a preference; `nil` takes it away.
    public func setPreference(_ key: String, to value: String?, of person: ID<Person>) async throws {
        try await change { db in
            if let value {
                try Vault.requireKnown(person, db)
                try db.execute(
                    sql: "INSERT OR REPLACE INTO preference VALUES (?, ?, ?)",
                    arguments: [person.description, key, value])
            } else {
                try db.execute(
                    sql: "DELETE FROM preference WHERE person = ? AND key = ?", arguments: [person.description, key])
            }
        }
    }

    static func requireKnown(_ person: ID<Person>, _ db: Database) throws {
        guard let known = try Vault.person(person, db), !known.isErased else { throw VaultError.unknownPerson(person) }
    }
}
