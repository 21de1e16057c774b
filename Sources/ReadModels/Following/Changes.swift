import Foundation
import GRDB
import Journal
import Programme

/// What a batch of facts changes in the tables, worked out before the transaction begins.
struct Changes: Sendable {
    var people: [(person: ID<Person>, organisation: ID<Organisation>, role: Role?)] = []
    var organisations: [(id: ID<Organisation>, kind: Organisation.Kind)] = []
    var companies: [ID<Company>: Company.State] = [:]
    var memberships: [ID<Membership>: MembershipRecord] = [:]
    var profiles: [ProfileChange] = []
    var profileVersions: [ID<Membership>: Int] = [:]
    var reminders: [GivenReminder] = []
    var letters: [IssuedLetter] = []

    /// Everything that a row about a membership is made of.
    struct MembershipRecord: Sendable {
        var membership: Membership.State
        var caseFile: CaseFile.State
        var version: Int
        /// How many letters its history has brought.
        var letters: Int
    }

    struct GivenReminder: Sendable {
        var position: Int
        var at: Instant
        var membership: ID<Membership>
        var notice: Reminder.Notice
    }

    struct IssuedLetter: Sendable {
        var position: Int
        var at: Instant
        var membership: ID<Membership>
        var number: Int
        var code: Letter.Code
    }

    enum ProfileChange: Sendable {
        case begun(ID<Membership>, edition: String, LevelSet)
        case answered(ID<Membership>, CriterionID, Level, Answer, edition: String, at: Instant, by: Actor)
        case judged(ID<Membership>, CriterionID, Verdict)
        case phase(ID<Membership>, ProfilePhase, isSubmission: Bool)
    }

    func write(to db: Database, today: Day, under rulebook: Rulebook) throws {
        try writePeople(to: db)
        for (id, company) in companies { try CompanyTable.put(id, company, in: db) }
        for (id, record) in memberships {
            try MembershipTable.put(id, record, in: db)
            try DeadlineTable.put(id, record.membership.deadlines(on: today, under: rulebook), under: rulebook, in: db)
        }
        for change in profiles { try ProfileTable.put(change, in: db) }
        for (id, version) in profileVersions { try ProfileTable.count(id, version: version, in: db) }
        for reminder in reminders { try InboxTable.put(reminder, in: db) }
        for letter in letters { try InboxTable.put(letter, in: db) }
    }

    private func writePeople(to db: Database) throws {
        for (id, kind) in organisations {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO organisations VALUES (?, ?)")
                .execute(arguments: [id.blob, kind.rawValue])
        }
        for (person, organisation, role) in people {
            if let role {
                try db.cachedStatement(sql: "INSERT OR REPLACE INTO people VALUES (?, ?, ?)")
                    .execute(arguments: [person.blob, organisation.blob, role.rawValue])
            } else {
                try db.cachedStatement(sql: "DELETE FROM people WHERE person = ? AND organisation = ?")
                    .execute(arguments: [person.blob, organisation.blob])
            }
        }
    }
}
