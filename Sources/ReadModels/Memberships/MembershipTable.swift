import GRDB
import Programme

/// Writes memberships, joined with what the office's file says of them.
enum MembershipTable {
    static func put(_ id: ID<Membership>, _ record: Changes.MembershipRecord, in db: Database) throws {
        let membership = record.membership
        guard let company = membership.company, let type = membership.entityType, let status = membership.status,
            let opened = membership.openedOn
        else { return }
        try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO memberships
                SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ifnull(max(folded), ''), ifnull(max(country), '')
                FROM companies WHERE id = ?2
                """
        ).execute(arguments: [
            id.blob, company.blob, type.rawValue, status.rawValue, opened.description,
            membership.firstSubmittedOn?.description, membership.completeSince?.description,
            membership.certifiedOn?.description, membership.endedOn?.description, membership.tier?.rawValue,
            record.caseFile.specialist?.blob, VettingState(record.caseFile.vetting).rawValue,
            record.caseFile.minutes.values.reduce(0, +), record.version,
        ])
    }
}

/// The result of vetting, without its reasons.
public enum VettingState: String, Sendable {
    case open, favourable, adverse

    init(_ vetting: CaseFile.Vetting) {
        self =
            switch vetting {
            case .open: .open
            case .favourable: .favourable
            case .adverse: .adverse
            }
    }
}

extension Membership.State {
    var endedOn: Day? {
        switch outcome {
        case .rejected(let day, _), .withdrawn(let day, _): day
        case .pending, .certified: nil
        }
    }
}
