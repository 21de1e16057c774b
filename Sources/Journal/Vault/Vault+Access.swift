import Crypto
import FoundationEssentials
import GRDB
import Programme

// MARK: - Credentials

extension Vault {
    /// Keeps what a password is checked against.
    ///
    /// - Parameter credential: a PHC string, as `$scrypt$ln=15,r=8,p=3$…`.
    public func setCredential(_ credential: String, of person: ID<Person>) async throws {
        try await change { db in
            try Vault.requireKnown(person, db)
            try db.execute(
                sql: "INSERT OR REPLACE INTO credential VALUES (?, ?)", arguments: [person.description, credential])
        }
    }

    /// What a person's password is checked against; `nil` if they have none.
    public func credential(of person: ID<Person>) async throws -> String? {
        try await read { db in
            try String.fetchOne(
                db, sql: "SELECT phc FROM credential WHERE person = ?", arguments: [person.description])
        }
    }
}

// MARK: - Sessions

extension Vault {
    /// Begins a session.
    ///
    /// - Parameter token: what the browser keeps, at least 128 random bits. Only its SHA-256 is stored.
    public func createSession(token: String, person: ID<Person>, csrfSecret: String, at time: Instant) async throws {
        try await change { db in
            try Vault.requireKnown(person, db)
            try db.execute(
                sql: "INSERT INTO session (token, person, created, last_seen, csrf_secret) VALUES (?, ?, ?, ?, ?)",
                arguments: [Vault.hash(token), person.description, time.milliseconds, time.milliseconds, csrfSecret])
        }
    }

    /// The session of a token; `nil` if there is none. Whether it is too old is for the caller to say.
    public func session(token: String) async throws -> Session? {
        try await read { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT * FROM session WHERE token = ?", arguments: [Vault.hash(token)]),
                let person = ID<Person>(row["person"] as String)
            else { return nil }
            return Session(
                person: person, created: Instant(milliseconds: row["created"]),
                lastSeen: Instant(milliseconds: row["last_seen"]), csrfSecret: row["csrf_secret"])
        }
    }

    /// Notes that a session was used.
    public func touch(token: String, at time: Instant) async throws {
        try await change { db in
            try db.execute(
                sql: "UPDATE session SET last_seen = max(last_seen, ?) WHERE token = ?",
                arguments: [time.milliseconds, Vault.hash(token)])
        }
    }

    public func endSession(token: String) async throws {
        try await change { db in
            try db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [Vault.hash(token)])
        }
    }

    /// Ends all sessions of a person, except perhaps the one they are in.
    public func endSessions(person: ID<Person>, exceptToken kept: String? = nil) async throws {
        try await change { db in
            try db.execute(
                sql: "DELETE FROM session WHERE person = ? AND token <> ?",
                arguments: [person.description, kept.map(Vault.hash) ?? Data()])
        }
    }

    /// Ends the sessions that were last used, or began, before given times.
    public func endSessions(lastSeenBefore idle: Instant, createdBefore absolute: Instant) async throws {
        try await change { db in
            try db.execute(
                sql: "DELETE FROM session WHERE last_seen < ? OR created < ?",
                arguments: [idle.milliseconds, absolute.milliseconds])
        }
    }

    private static func hash(_ token: String) -> Data { Data(SHA256.hash(data: Array(token.utf8))) }
}
