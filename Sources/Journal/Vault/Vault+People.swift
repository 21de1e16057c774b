import Foundation
import GRDB
import Programme

extension Vault {
    /// - Throws: `VaultError.emailTaken`.
    public func add(_ id: ID<Person>, _ details: PersonDetails) async throws {
        try await refusingTakenEmail { [pool] in
            try await pool.write { db in
                try db.execute(
                    sql: "INSERT INTO people (id, name, email, folded_email, phone, title) VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [
                        id.bytes, details.name, details.email, PersonDetails.folded(details.email), details.phone,
                        details.title,
                    ])
            }
        }
    }

    /// - Throws: `VaultError.emailTaken`. A person who was erased stays erased.
    public func correct(_ id: ID<Person>, _ details: PersonDetails) async throws {
        try await refusingTakenEmail { [pool] in
            try await pool.write { db in
                try db.execute(
                    sql: """
                        UPDATE people SET name = ?, email = ?, folded_email = ?, phone = ?, title = ?
                        WHERE id = ? AND erased = 0
                        """,
                    arguments: [
                        details.name, details.email, PersonDetails.folded(details.email), details.phone, details.title,
                        id.bytes,
                    ])
            }
        }
    }

    /// Forgets everything about a person but that there was one. Sessions and credentials go too.
    public func erase(_ id: ID<Person>) async throws {
        try await pool.write { db in
            for table in ["credentials", "sessions", "preferences"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [id.bytes])
            }
            try db.execute(
                sql: """
                    UPDATE people SET name = ?, email = '', folded_email = NULL, phone = '', title = '', erased = 1
                    WHERE id = ?
                    """, arguments: [PersonDetails.erased.name, id.bytes])
        }
        // The old values may still stand in the log, which is emptied as far as those who read just now allow.
        _ = try? await pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }

    public func person(_ id: ID<Person>) async throws -> PersonDetails? {
        try await people([id])[id]
    }

    /// Those of the people who are known.
    public func people(_ ids: [ID<Person>]) async throws -> [ID<Person>: PersonDetails] {
        try pool.readHere { db in
            let statement = try db.cachedStatement(sql: "SELECT name, email, phone, title FROM people WHERE id = ?")
            return try Set(ids).reduce(into: [:]) { found, id in
                found[id] = try Row.fetchOne(statement, arguments: [id.bytes]).map(Self.details)
            }
        }
    }

    public func person(email: String) async throws -> (id: ID<Person>, details: PersonDetails)? {
        try pool.readHere { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, name, email, phone, title FROM people WHERE folded_email = ?"),
                arguments: [PersonDetails.folded(email)]
            ).map { (ID(bytes: $0["id"]), Self.details($0)) }
        }
    }

    private static func details(_ row: Row) -> PersonDetails {
        PersonDetails(name: row["name"], email: row["email"], phone: row["phone"], title: row["title"])
    }

    private func refusingTakenEmail(_ write: () async throws -> Void) async throws {
        do {
            try await write()
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw VaultError.emailTaken
        }
    }
}

extension ID {
    /// The 16 bytes of the identifier.
    var bytes: Data {
        var data = Data(capacity: 16)
        for half in [high, low] { withUnsafeBytes(of: half.bigEndian) { data.append(contentsOf: $0) } }
        return data
    }

    init(bytes: Data) {
        let halves = bytes.prefix(16).reduce(into: (high: UInt64(0), low: UInt64(0))) { halves, byte in
            halves.high = halves.high << 8 | halves.low >> 56
            halves.low = halves.low << 8 | UInt64(byte)
        }
        self.init(high: halves.high, low: halves.low)
    }
}
