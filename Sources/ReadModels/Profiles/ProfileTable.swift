import Foundation
import GRDB
import Programme

/// Where a profile stands.
public enum ProfilePhase: String, Sendable {
    case answering
    case underReview = "under-review"
    case approved
}

/// Writes profiles and their answers.
enum ProfileTable {
    static func put(_ change: Changes.ProfileChange, in db: Database) throws {
        switch change {
        case .begun(let id, let edition, let set):
            try begin(id, edition: edition, set, in: db)
        case .answered(let id, let criterion, let level, let answer, let edition, let at, let actor):
            try db.cachedStatement(sql: upsertAnswer).execute(arguments: [
                id.blob, criterion.category, criterion.item, level.rawValue, answer.standing.rawValue,
                answer.isComplete, answer.narrative, answer.responsible?.blob, edition, at.milliseconds,
                actor.description,
            ])
        case .judged(let id, let criterion, let verdict):
            let comment: String? = if case .rejected(let comment) = verdict { comment } else { nil }
            try db.cachedStatement(
                sql: "UPDATE answers SET verdict = ?, comment = ? WHERE membership = ? AND category = ? AND item = ?"
            ).execute(arguments: [
                comment == nil ? "accepted" : "rejected", comment, id.blob, criterion.category, criterion.item,
            ])
        case .phase(let id, let phase, let isSubmission):
            try db.cachedStatement(
                sql: "UPDATE profiles SET phase = ?, submissions = submissions + ? WHERE membership = ?"
            ).execute(arguments: [phase.rawValue, isSubmission ? 1 : 0, id.blob])
        }
    }

    private static let upsertAnswer = """
        INSERT INTO answers VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1, ?10, ?11, NULL, NULL)
        ON CONFLICT DO UPDATE SET standing = ?5, complete = ?6, narrative = ?7, responsible = ?8, edition = ?9,
            revision = revision + 1, at = ?10, by = ?11, verdict = NULL, comment = NULL
        """

    private static func begin(_ id: ID<Membership>, edition: String, _ set: LevelSet, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO level_sets (levels) VALUES (?) ON CONFLICT DO NOTHING")
            .execute(arguments: [set.text])
        let number = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM level_sets WHERE levels = ?"), arguments: [set.text])
        try db.cachedStatement(sql: "INSERT INTO profiles VALUES (?, ?, ?, 'answering', 0, ?, ?, 0, 0, 0, 0, 0)")
            .execute(arguments: [id.blob, edition, number, set.count(.must), set.count(.should)])
    }

    /// Counts the answers of a profile anew.
    static func count(_ id: ID<Membership>, version: Int, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE profiles SET (musts_done, shoulds_done, accepted, rejected) = (
                    SELECT ifnull(sum(complete AND level = 'must'), 0), ifnull(sum(complete AND level = 'should'), 0),
                        ifnull(sum(verdict = 'accepted'), 0), ifnull(sum(verdict = 'rejected'), 0)
                    FROM answers WHERE answers.membership = profiles.membership), version = ?
                WHERE membership = ?
                """
        ).execute(arguments: [version, id.blob])
    }
}
