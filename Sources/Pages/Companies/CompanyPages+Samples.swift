import Programme

extension Company.State {
    static let sample: Company.State = Company.state(after: [
        .registered(
            CompanyDetails(
                name: "Sample Imports", telephone: "+1 757 555 0100", businessStart: .sample - 4000, employees: 1200,
                headquarters: Address(
                    street: "1 Quay Road", city: "Norfolk", region: "VA", postalCode: "23510", country: "US"))),
        .sitePlaced(
            .sample(9),
            Site(
                name: "Main warehouse", purpose: .cargoHandling,
                address: Address(
                    street: "2 Dock Street", city: "Norfolk", region: "VA", postalCode: "23510", country: "US"))),
    ])
}

extension CompanyHomePage {
    public static var samples: [CompanyHomePage] {
        [
            CompanyHomePage(
                companyName: "Sample Imports",
                memberships: [
                    Card(
                        head: .sample(), id: .sample(1), path: .sample, next: .sample, readiness: .sample,
                        today: .sample)
                ], mayBegin: true, deadlines: DeadlineTimeline.Entry.samples,
                history: HistoryEntry.samples, today: .sample),
            CompanyHomePage(
                companyName: "Sample Imports",
                memberships: [
                    Card(
                        head: .sample(), id: .sample(1), path: .sample, next: .sample, readiness: .unopened,
                        today: .sample)
                ], mayBegin: false, deadlines: [], history: [], today: .sample),
            CompanyHomePage(
                companyName: "Sample Imports", memberships: [], mayBegin: true, deadlines: [], history: [],
                today: .sample),
        ]
    }
}

extension CompanyPage {
    public static var samples: [CompanyPage] {
        [
            CompanyPage(
                company: .sample, contacts: [(.primary, "Ana Sample")], history: HistoryEntry.samples, canEdit: true),
            CompanyPage(company: Company.initial, contacts: [], history: [], canEdit: false),
        ]
    }
}

extension CompanyDetailsPage {
    public static var samples: [CompanyDetailsPage] {
        let typed = Company.State.sample.details.map(Typed.init) ?? Typed()
        return [
            CompanyDetailsPage(typed, revision: 2, canSave: true, errors: ["name": "Give the company’s legal name."]),
            CompanyDetailsPage(typed, revision: 2, canSave: true, conflict: .sample),
        ]
    }
}

extension SitesPage {
    public static var samples: [SitesPage] {
        [SitesPage(company: .sample, canEdit: true), SitesPage(company: Company.initial, canEdit: true)]
    }
}

extension SitePage {
    public static var samples: [SitePage] {
        let typed = Company.State.sample.sites.values.first.map(Typed.init) ?? Typed()
        return [
            SitePage(typed, id: .sample(9), revision: 1, canSave: true, errors: ["street": "Give the street."]),
            SitePage(Typed(), id: nil, revision: 0, canSave: true, conflict: .sample),
        ]
    }
}

extension CompanyPeoplePage {
    public static var samples: [CompanyPeoplePage] {
        let people = [
            Known(
                id: .sample(3), name: "Ana Sample", email: "ana@example.com", phone: "+1 757 555 0100",
                title: "Head of security",
                role: .officer, contact: .primary),
            Known(
                id: .sample(4), name: "Bo Sample", email: "bo@example.com", phone: "", title: "", role: .contributor,
                contact: nil),
        ]
        return [
            CompanyPeoplePage(
                people: people, me: .sample(3), canManage: true, canNameContacts: true,
                errors: ["email": "Give an e-mail address, as name@example.com."],
                issued: IssuedShown(name: "Bo Sample", email: "bo@example.com", password: "sample-sample-sample"),
                refusal: "The organisation has to keep one officer."),
            CompanyPeoplePage(people: people, me: .sample(4), canManage: false, canNameContacts: false),
        ]
    }
}

extension SignUpPage {
    public static var samples: [SignUpPage] {
        [
            SignUpPage(errors: ["password": "Use at least 15 characters."]),
            SignUpPage(
                next: .application(for: EntityType(rawValue: "importer"), answers: EligibilityAnswers()),
                refusal: "Try again in a minute."),
        ]
    }
}

extension InboxPage {
    public static var samples: [InboxPage] {
        func received(_ position: Int, _ subject: Received.Subject) -> Received {
            Received(
                position: position, membership: .sample(1), companyName: "Sample Imports",
                entityType: EntityType(rawValue: "importer"), subject: subject, at: Instant(.sample), isNew: true)
        }
        let notice = Reminder.Notice(
            clock: ClockKey(rawValue: "annual-review"), due: .sample + 7, step: .sevenDays, audience: .company)
        let all = [received(12, .reminder(notice)), received(11, .letter(3, .certified))]
        return [
            InboxPage(all, side: .company, neighbours: .sample, rulebook: .sample, today: .sample),
            InboxPage([], side: .company, neighbours: .none, rulebook: .sample, today: .sample),
        ]
    }
}
