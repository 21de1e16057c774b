import Journal
import Programme

/// An invented company and what it is to live through.
struct CompanyPlan: Sendable {
    var details: CompanyDetails
    var entityType: EntityType
    var identifiers: [IdentifierKind: String]
    var sites: [Site]
    var officer: PersonPlan
    var colleagues: [(person: PersonPlan, role: Role)]
    var life: LifePlan
    /// Makes everything about this company come out the same each time.
    var random: SeededRandom
}

/// An invented person.
struct PersonPlan: Sendable {
    var name: String
    var email: String
    var phone: String
    var title: String

    var details: PersonDetails { PersonDetails(name: name, email: email, phone: phone, title: title) }
}

/// How far a company comes, and when it began.
struct LifePlan: Sendable {
    var begins: Day
    var reaches: Stage
    /// Percent of the criteria that are answered in full when a profile is left unfinished.
    var answered = 100
    /// Percent of the answers that the specialist has judged when a review is left unfinished.
    var judged = 0
    /// Whether the profile was sent back once before it was approved.
    var returnedOnce = false

    enum Stage: Int, Comparable, Sendable {
        case draft, submitted, answering, underReview, returned, approved, certified, rejected, withdrawn

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }
}

/// The people of the programme office.
struct StaffPlan: Sendable {
    var officeName: String
    var operatorPerson: PersonPlan
    var director: PersonPlan
    var supervisors: [PersonPlan]
    var specialists: [PersonPlan]
}

/// A whole world: an office, companies, and the moment at which its history ends.
struct WorldPlan: Sendable {
    var staff: StaffPlan
    var companies: [CompanyPlan]
    var end: Instant
}
