import Programme

/// One line of a profile's export, in words.
public struct ExportedCriterion: Sendable, Equatable {
    public let id: String
    public let title: String
    public let category: String
    public let level: String
    public let standing: String?
    public let isComplete: Bool
    public let narrative: String?
    public let responsible: String?
    /// RFC 3339 in UTC.
    public let savedAt: String?
    public let verdict: String?
    public let comment: String?
}

extension ProfileSubject {
    /// The lines that a filter shows to the company, in booklet order.
    public func exported(
        _ criteria: [AnsweredCriterion], filter: ProfileFilter, reader: ID<Person>
    ) -> [ExportedCriterion] {
        criteria.map { $0.forCompany(in: stage) }.filter { filter.admits($0, reader: reader) }.map { answered in
            ExportedCriterion(
                id: answered.id.description, title: title(of: answered.id),
                category: "\(answered.id.category) \(categoryTitle(answered.id.category))",
                level: Wording.pill(answered.level).label, standing: answered.answer?.standing.label,
                isComplete: answered.isComplete, narrative: answered.answer?.narrative,
                responsible: name(of: answered.answer?.responsible), savedAt: answered.savedAt?.description,
                verdict: answered.verdict.map { Wording.pill($0).label }, comment: answered.rejection)
        }
    }
}
