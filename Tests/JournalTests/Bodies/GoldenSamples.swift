import Journal
import Programme

extension GoldenSample {
    static let all = organisations + companies + memberships + profiles + caseFiles + claims + reminders

    private static let person = ID<Person>(high: 0x0199_4A3B_C000_7001, low: 0x8000_0000_0000_0001)
    private static let company = ID<Company>(high: 0x0199_4A3B_C000_7002, low: 0x8000_0000_0000_0002)
    private static let site = ID<Site>(high: 0x0199_4A3B_C000_7003, low: 0x8000_0000_0000_0003)
    private static let day = Day(year: 2024, month: 2, dayOfMonth: 29)!
    private static let address = Address(
        street: "Avenida Ejemplo 12", city: "Ciudad Juárez", region: "CHH", postalCode: "32000", country: "MX")
    private static let details = CompanyDetails(
        name: "Example Haulage \"North\" S.A.", doingBusinessAs: "Example North", telephone: "+52 656 555 0100",
        website: "https://example.com/a", businessStart: day, employees: 240, history: "Two lines,\nthe second here.",
        headquarters: address)

    private static let organisations = [
        GoldenSample(Organisation.self, kind: "organisation.founded", .founded(.company)),
        GoldenSample(Organisation.self, kind: "organisation.appointed", .appointed(person, as: .officer)),
        GoldenSample(Organisation.self, kind: "organisation.dismissed", .dismissed(person)),
    ]

    private static let companies = [
        GoldenSample(Company.self, kind: "company.registered", .registered(details)),
        GoldenSample(
            Company.self, kind: "company.registered", variant: "name-only", .registered(CompanyDetails(name: "Example"))
        ),
        GoldenSample(Company.self, kind: "company.described", .described(details)),
        GoldenSample(
            Company.self, kind: "company.site-placed",
            .sitePlaced(site, Site(name: "Yard", purpose: .cargoHandling, address: address))),
        GoldenSample(Company.self, kind: "company.site-closed", .siteClosed(site)),
        GoldenSample(Company.self, kind: "company.contact-named", .contactNamed(person, .primary)),
        GoldenSample(Company.self, kind: "company.contact-dropped", .contactDropped(person)),
    ]

    private static let memberships = [
        GoldenSample(
            Membership.self, kind: "membership.opened",
            .opened(company: company, as: EntityType(rawValue: "highway-carrier"), on: day)),
        GoldenSample(
            Membership.self, kind: "membership.identified",
            .identified([IdentifierKind(rawValue: "scac"): "EXMP", IdentifierKind(rawValue: "dot"): "1234567"])),
        GoldenSample(
            Membership.self, kind: "membership.answered",
            .answered([QuestionKey(rawValue: "no-final-debt"): true, QuestionKey(rawValue: "active-in-role"): false])),
        GoldenSample(
            Membership.self, kind: "membership.agreement-accepted",
            .agreementAccepted(.init(edition: "ctpat-partner-agreement-2016", officer: person, on: day))),
        GoldenSample(Membership.self, kind: "membership.application-submitted", .applicationSubmitted(on: day)),
        GoldenSample(Membership.self, kind: "membership.profile-submitted", .profileSubmitted(on: day)),
        GoldenSample(Membership.self, kind: "membership.profile-approved", .profileApproved(on: day)),
        GoldenSample(
            Membership.self, kind: "membership.sent-back",
            .sentBack(.init(scope: .both, reasons: "The yard's address is missing.", on: day, answerBy: day + 14))),
        GoldenSample(
            Membership.self, kind: "membership.sent-back", variant: "without-date",
            .sentBack(.init(scope: .profile, reasons: "See the comments.", on: day, answerBy: nil))),
        GoldenSample(Membership.self, kind: "membership.certified", .certified(on: day)),
        GoldenSample(
            Membership.self, kind: "membership.rejected", .rejected(on: day, reasons: "Not active in the role.")),
        GoldenSample(Membership.self, kind: "membership.withdrawn", .withdrawn(on: day, reason: "Sold the trucks.")),
    ]

    private static let profiles = [
        GoldenSample(
            Profile.self, kind: "profile.begun",
            .begun(
                edition: "ctpat-msc-2020",
                [
                    CriterionID(category: 6, item: 14): .must, CriterionID(category: 6, item: 2): .must,
                    CriterionID(category: 1, item: 3): .should,
                ])),
        GoldenSample(
            Profile.self, kind: "profile.answered",
            .answered(
                CriterionID(category: 6, item: 14),
                Answer(
                    standing: .implemented, narrative: "Seals are locked away, two clerks hold a key.",
                    responsible: person),
                edition: "ctpat-msc-2020")),
        GoldenSample(
            Profile.self, kind: "profile.answered", variant: "nobody-responsible",
            .answered(
                CriterionID(category: 6, item: 14), Answer(standing: .notYet, narrative: "", responsible: nil),
                edition: "ctpat-msc-2020")),
        GoldenSample(Profile.self, kind: "profile.submitted", .submitted(on: day)),
        GoldenSample(
            Profile.self, kind: "profile.judged",
            .judged(CriterionID(category: 6, item: 14), .rejected(comment: "Who counts the stock?"))),
        GoldenSample(
            Profile.self, kind: "profile.judged", variant: "accepted",
            .judged(CriterionID(category: 6, item: 14), .accepted)),
        GoldenSample(Profile.self, kind: "profile.sent-back", .sentBack),
        GoldenSample(Profile.self, kind: "profile.approved", .approved(on: day)),
    ]

    private static let caseFiles = [
        GoldenSample(CaseFile.self, kind: "casefile.assigned", .assigned(person, byWorkload: true)),
        GoldenSample(CaseFile.self, kind: "casefile.unassigned", .unassigned(person)),
        GoldenSample(
            CaseFile.self, kind: "casefile.check-recorded",
            .checkRecorded(.complianceHistory, .init(isClear: false, basis: "Two penalties in 2022.", on: day))),
        GoldenSample(
            CaseFile.self, kind: "casefile.vetting-concluded",
            .vettingConcluded(favourable: true, basis: "Both penalties were paid.", on: day)),
        GoldenSample(
            CaseFile.self, kind: "casefile.time-recorded",
            .timeRecorded(.certification, minutes: 90, on: day, note: "Read the profile.")),
    ]

    private static let membership = ID<Membership>(high: 0x0199_4A3B_C000_7004, low: 0x8000_0000_0000_0004)

    private static let claims = [
        GoldenSample(Claim.self, kind: "claim.taken", .taken(by: company, for: membership)),
        GoldenSample(Claim.self, kind: "claim.released", .released(by: membership)),
    ]

    private static let reminders = [
        GoldenSample(Reminder.self, kind: "reminder.sent", .sent(.test(to: .company))),
        GoldenSample(
            Reminder.self, kind: "reminder.sent", variant: "to-a-specialist", .sent(.test(to: .specialist(person)))),
        GoldenSample(
            Reminder.self, kind: "reminder.sent", variant: "to-supervisors", .sent(.test(to: .supervisors))),
    ]
}

extension Reminder.Notice {
    fileprivate static func test(to audience: Reminder.Audience) -> Self {
        Self(clock: .certificationDecision, due: Day(number: 20_000), step: .sevenDays, audience: audience)
    }
}
