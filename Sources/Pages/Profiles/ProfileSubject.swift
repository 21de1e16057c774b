import Programme

/// The profile that a page is about, with what all its pages need.
public struct ProfileSubject: Sendable {
    public let membership: ID<Membership>
    public let companyName: String
    public let entityType: EntityType
    public let stage: ProfileStage
    /// How often it has been handed in.
    public let submissions: Int
    public let levels: [CriterionID: Level]
    public let catalogue: CriteriaCatalogue
    public let rulebook: Rulebook
    public let today: Day
    /// Those who may be named as responsible, and everyone who is.
    public let names: [ID<Person>: String]
    /// The running clocks of the membership.
    public let deadlines: [Deadline]

    public init(
        membership: ID<Membership>, companyName: String, entityType: EntityType, stage: ProfileStage, submissions: Int,
        levels: [CriterionID: Level], catalogue: CriteriaCatalogue, rulebook: Rulebook, today: Day,
        names: [ID<Person>: String], deadlines: [Deadline]
    ) {
        self.membership = membership
        self.companyName = companyName
        self.entityType = entityType
        self.stage = stage
        self.submissions = submissions
        self.levels = levels
        self.catalogue = catalogue
        self.rulebook = rulebook
        self.today = today
        self.names = names
        self.deadlines = deadlines
    }

    /// "6.1 Written seal procedures"; the number alone where the catalogue in use no longer has it.
    func name(of id: CriterionID) -> String {
        catalogue[id].map { "\(id) \($0.title)" } ?? id.description
    }

    func title(of id: CriterionID) -> String { catalogue[id]?.title ?? "Criterion of an earlier edition" }

    func categoryTitle(_ number: Int) -> String {
        catalogue.categories.first { $0.number == number }?.title ?? "Category \(number)"
    }

    var entityName: String { rulebook.name(of: entityType) }

    func name(of person: ID<Person>?) -> String? { person.map { names[$0] ?? "A former colleague" } }
}
