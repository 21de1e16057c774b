import GRDB
import Programme

/// To which organisation a person belongs, and as what.
public struct Post: Sendable, Equatable {
    public let organisation: ID<Organisation>
    public let kind: Organisation.Kind
    public let role: Role
}

extension ReadModels {
    /// The post of a person; `nil` for one who has none.
    public func post(of person: ID<Person>) async throws -> Post? {
        try pool.readHere { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT organisation, kind, role FROM people JOIN organisations ON organisations.id = organisation
                    WHERE person = ?
                    """, arguments: [person.blob]
            ).map { Post(organisation: $0.id("organisation"), kind: try $0.value("kind"), role: try $0.value("role")) }
        }
    }

    /// The people of an organisation with their roles, oldest first.
    public func people(of organisation: ID<Organisation>) async throws -> [(person: ID<Person>, role: Role)] {
        try pool.readHere { db in
            try Row.fetchAll(
                db, sql: "SELECT person, role FROM people WHERE organisation = ? ORDER BY person",
                arguments: [organisation.blob]
            ).map { ($0.id("person"), try $0.value("role")) }
        }
    }

    /// The programme office of this installation; `nil` before it was founded.
    public func programmeOffice() async throws -> ID<Organisation>? {
        try pool.readHere { db in
            try Row.fetchOne(db, sql: "SELECT id FROM organisations WHERE kind = 'office' ORDER BY id LIMIT 1")?.id(
                "id")
        }
    }
}

extension ReadModels {
    /// The name of a company; `nil` if there is none.
    public func companyName(_ id: ID<Company>) async throws -> String? {
        try pool.readHere { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT name FROM companies WHERE id = ?"), arguments: [id.blob])
        }
    }
}
