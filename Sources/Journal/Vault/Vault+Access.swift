import Crypto
import Foundation
import GRDB
import Programme

/// Credentials, sessions and small settings.
extension Vault {
    /// Replaces what a person signs in with: a hash in PHC form, never a password.
    public func setCredential(_ hash: String, of person: ID<Person>) async throws {
        try await pool.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO credentials (person, hash) VALUES (?, ?)", arguments: [person.bytes, hash])
        }
    }

    public func credential(of person: ID<Person>) async throws -> String? {
        try pool.readHere { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT hash FROM credentials WHERE person = ?"), arguments: [person.bytes])
        }
    }

    /// Keeps a session under the hash of its token.
    public func createSession(_ token: String, _ session: StoredSession) async throws {
        try await pool.write { db in
            try db.execute(
                sql: "INSERT INTO sessions (token, person, created, last_seen, csrf) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    Self.digest(token), session.person.bytes, session.created.milliseconds,
                    session.lastSeen.milliseconds, session.csrf,
                ])
        }
    }

    public func session(_ token: String) async throws -> StoredSession? {
        try pool.readHere { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT person, created, last_seen, csrf FROM sessions WHERE token = ?"),
                arguments: [Self.digest(token)]
            ).map(Self.session)
        }
    }

    /// The other sessions of a person beside that of a token, latest used first.
    public func sessions(of person: ID<Person>, besides token: String) async throws -> [StoredSession] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT person, created, last_seen, csrf FROM sessions WHERE person = ? AND token <> ?
                    ORDER BY last_seen DESC, created DESC
                    """, arguments: [person.bytes, Self.digest(token)]
            ).map(Self.session)
        }
    }

    private static func session(_ row: Row) -> StoredSession {
        StoredSession(
            person: ID(bytes: row["person"]), created: Instant(milliseconds: row["created"]),
            lastSeen: Instant(milliseconds: row["last_seen"]), csrf: row["csrf"])
    }

    /// Notes that a session was used.
    public func touch(_ token: String, at instant: Instant) async throws {
        try await pool.write { db in
            try db.execute(
                sql: "UPDATE sessions SET last_seen = ? WHERE token = ?",
                arguments: [instant.milliseconds, Self.digest(token)])
        }
    }

    public func endSession(_ token: String) async throws {
        try await pool.write { db in
            try db.execute(sql: "DELETE FROM sessions WHERE token = ?", arguments: [Self.digest(token)])
        }
    }

    /// Ends every session of a person.
    ///
    /// - Parameter token: The session that stays; `nil` for none.
    public func endSessions(of person: ID<Person>, besides token: String? = nil) async throws {
        try await pool.write { db in
            try db.execute(
                sql: "DELETE FROM sessions WHERE person = ? AND token IS NOT ?",
                arguments: [person.bytes, token.map(Self.digest)])
        }
    }

    /// A setting of a person; `nil` removes it.
    public func setPreference(_ name: String, _ value: String?, of person: ID<Person>) async throws {
        try await pool.write { db in
            if let value {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO preferences (person, name, value) VALUES (?, ?, ?)",
                    arguments: [person.bytes, name, value])
            } else {
                try db.execute(
                    sql: "DELETE FROM preferences WHERE person = ? AND name = ?", arguments: [person.bytes, name])
            }
        }
    }

    public func preference(_ name: String, of person: ID<Person>) async throws -> String? {
        try pool.readHere { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT value FROM preferences WHERE person = ? AND name = ?"),
                arguments: [person.bytes, name])
        }
    }

    /// A setting of the installation; `nil` removes it.
    public func setMetadata(_ name: String, _ value: String?) async throws {
        try await pool.write { db in
            if let value {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO metadata (name, value) VALUES (?, ?)", arguments: [name, value])
            } else {
                try db.execute(sql: "DELETE FROM metadata WHERE name = ?", arguments: [name])
            }
        }
    }

    public func metadata(_ name: String) async throws -> String? {
        try pool.readHere { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT value FROM metadata WHERE name = ?"), arguments: [name])
        }
    }

    private static func digest(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }
}
