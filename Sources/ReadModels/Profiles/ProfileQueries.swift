import GRDB
import Journal
import Programme

/// How far a profile has come.
public struct ProfileProgress: Sendable, Equatable {
    public let edition: String
    public let phase: ProfilePhase
    public let submissions: Int
    public let musts: Int
    public let shoulds: Int
    public let mustsDone: Int
    public let shouldsDone: Int
    /// For the office, and for the company once the profile was sent back or approved.
    public let accepted: Int
    public let rejected: Int
    /// The version of the profile's history that this shows.
    public let version: Int

    /// `nil` where a left join found no profile.
    ///
    /// Reads what `columns` names, in that order.
    init?(_ row: inout RowReader) throws {
        guard let edition = row.nextIfAny() as String? else { return nil }
        self.edition = edition
        phase = try row.value()
        submissions = row.next()
        musts = row.next()
        shoulds = row.next()
        mustsDone = row.next()
        shouldsDone = row.next()
        accepted = row.next()
        rejected = row.next()
        version = row.next()
    }

    static let columns = """
        edition, phase, submissions, musts, shoulds, musts_done, shoulds_done, accepted, rejected, profiles.version
        """
}

/// An answer as it stands.
public struct AnswerRow: Sendable, Equatable {
    public let criterion: CriterionID
    public let level: Level
    public let answer: Answer
    public let edition: String
    public let revision: Int
    public let at: Instant
    public let by: Actor?
    public let verdict: Verdict?

    static let columns = """
        category, item, level, standing, narrative, responsible, edition, revision, at, by, verdict, comment
        """

    /// Reads what `columns` names, in that order.
    init(_ row: Row) throws {
        var row = RowReader(row)
        criterion = CriterionID(category: row.next(), item: row.next())
        level = try row.value()
        answer = Answer(standing: try row.value(), narrative: row.next(), responsible: row.idIfAny())
        edition = row.next()
        revision = row.next()
        at = Instant(milliseconds: row.next())
        by = Actor(row.next() as String)
        let (verdict, comment): (String?, String?) = (row.nextIfAny(), row.nextIfAny())
        self.verdict =
            switch verdict {
            case nil: nil
            case "accepted": .accepted
            default: .rejected(comment: comment ?? "")
            }
    }
}

extension ReadModels {
    /// The criteria that bind a membership's profile; `nil` before the profile was begun.
    public func levels(of membership: ID<Membership>) async throws -> LevelSet? {
        try pool.readHere { db in
            try String.fetchOne(
                db,
                SQLRequest(
                    sql: """
                        SELECT levels FROM level_sets JOIN profiles ON profiles.level_set = level_sets.id
                        WHERE membership = ?
                        """, arguments: [membership.blob], cached: true)
            ).map(LevelSet.init(text:))
        }
    }

    /// Every answer of a membership's profile, in booklet order.
    public func answers(of membership: ID<Membership>) async throws -> [AnswerRow] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: "SELECT \(AnswerRow.columns) FROM answers WHERE membership = ? ORDER BY category, item",
                    arguments: [membership.blob], cached: true)
            ).map(AnswerRow.init)
        }
    }

    /// One answer; `nil` if the criterion has none yet.
    public func answer(to criterion: CriterionID, of membership: ID<Membership>) async throws -> AnswerRow? {
        try pool.readHere { db in
            try Row.fetchOne(
                db,
                SQLRequest(
                    sql: "SELECT \(AnswerRow.columns) FROM answers WHERE membership = ? AND category = ? AND item = ?",
                    arguments: [membership.blob, criterion.category, criterion.item], cached: true)
            ).map(AnswerRow.init)
        }
    }

    /// Which answers of a profile nobody has judged and which stand rejected, each in booklet order.
    public func judging(of membership: ID<Membership>) async throws -> (
        unjudged: [CriterionID], rejected: [CriterionID]
    ) {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT category, item, verdict FROM answers
                        WHERE membership = ? AND verdict IS NOT 'accepted' ORDER BY category, item
                        """, arguments: [membership.blob], cached: true)
            ).reduce(into: ([], [])) { lists, row in
                let criterion = CriterionID(category: row["category"], item: row["item"])
                if row["verdict"] as String? == nil { lists.0.append(criterion) } else { lists.1.append(criterion) }
            }
        }
    }

    /// How far each answer of a profile is, without its text, in booklet order.
    public func marks(of membership: ID<Membership>) async throws -> [AnswerMark] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT category, item, standing, complete, verdict FROM answers
                        WHERE membership = ? ORDER BY category, item
                        """, arguments: [membership.blob], cached: true)
            ).map(AnswerMark.init)
        }
    }
}

/// How far an answer is, without its text.
public struct AnswerMark: Sendable, Equatable {
    public let criterion: CriterionID
    public let standing: Answer.Standing
    public let isComplete: Bool
    public let isJudged: Bool
    public let isRejected: Bool

    init(_ row: Row) throws {
        criterion = CriterionID(category: row["category"], item: row["item"])
        standing = try row.value("standing")
        isComplete = row["complete"]
        let verdict = row["verdict"] as String?
        isJudged = verdict != nil
        isRejected = verdict == "rejected"
    }
}
