import Pages
import Programme

/// A security profile as a table: what the page of the profile shows, with the texts.
struct ProfileTableFile {
    private(set) var csv = CSV(header: [
        "Criterion", "Title", "Category", "Level", "Answer", "Complete", "Text", "Responsible", "Saved (UTC)",
        "Verdict", "Comment",
    ])

    init(_ subject: ProfileSubject, _ criteria: [AnsweredCriterion], filter: ProfileFilter, reader: ID<Person>) {
        for row in subject.exported(criteria, filter: filter, reader: reader) {
            csv.add([
                .text(row.id), .text(row.title), .text(row.category), .text(row.level), .init(row.standing),
                .text(row.isComplete ? "yes" : "no"), .init(row.narrative), .init(row.responsible), .init(row.savedAt),
                .init(row.verdict), .init(row.comment),
            ])
        }
    }
}
