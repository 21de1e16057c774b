import Journal
import Office
import Pages
import Programme

/// A company's people: colleagues with their roles, and points of contact.
enum CompanyPeopleEndpoints {
    static let all: [Endpoint] = [
        .page("/company/people", "The company’s people and points of contact", CompanyPeoplePage.self, people),
        Endpoint(
            method: .post, path: "/company/people", access: .signedIn,
            summary: "Add a colleague; the answer shows the password once", query: [], input: ColleagueForm.self,
            output: .page(CompanyPeoplePage.self), handle: { try await add($0, $0.input(as: ColleagueForm.self)) }),
        .form(
            "/company/people/{person}/contact", "Name a colleague as point of contact, or none", ContactForm.self,
            nameContact),
        .form("/company/people/{person}/role", "Give a colleague another role", RoleForm.self, changeRole),
        .action(
            "/company/people/{person}/password", "Make a new password for a colleague; the answer shows it once",
            resetPassword
        ).giving(CompanyPeoplePage.self),
        .action("/company/people/{person}/removal", "Remove a colleague", remove),
    ]

    @Sendable private static func people(_ visit: Visit) async throws -> CompanyPeoplePage {
        try await visit.peoplePage()
    }

    @Sendable private static func add(_ visit: Visit, _ form: ColleagueForm) async throws -> Reply {
        do {
            guard let role = Role(rawValue: form.role), role.home == .company else {
                let problem = FieldProblem("role", "Choose one of the roles of a company.")
                return .rejected(try await visit.peoplePage(typed: form.typed, problems: [problem]), [problem])
            }
            let issued = try await visit.office.addColleague(form.entry, as: role, by: try visit.identity)
            return .page(
                try await visit.peoplePage(
                    issued: IssuedShown(name: form.name.trimmed, email: form.email.trimmed, password: issued.password)))
        } catch let problems as PersonProblems {
            let found = problems.fieldProblems
            return .rejected(try await visit.peoplePage(typed: form.typed, problems: found), found)
        }
    }

    @Sendable private static func nameContact(_ visit: Visit, _ form: ContactForm) async throws -> Reply {
        let person: ID<Person> = try visit.id("person")
        let kind = form.kind ?? ""
        return try await visit.onPeoplePage {
            if kind.isEmpty {
                try await visit.office.dropContact(person, by: try visit.identity)
                return .done(.companyPeople, .contactDropped)
            }
            guard let kind = ContactKind(rawValue: kind) else {
                throw FieldProblem("kind", "Give primary, alternate, other, or nothing.")
            }
            try await visit.office.nameContact(person, kind, by: try visit.identity)
            return .done(.companyPeople, .contactNamed)
        }
    }

    @Sendable private static func changeRole(_ visit: Visit, _ form: RoleForm) async throws -> Reply {
        let person: ID<Person> = try visit.id("person")
        guard let role = Role(rawValue: form.role), role.home == .company else {
            throw FieldProblem("role", "Choose one of the roles of a company.")
        }
        return try await visit.onPeoplePage {
            try await visit.office.changeRole(of: person, to: role, by: try visit.identity)
            return .done(.companyPeople, .roleChanged)
        }
    }

    @Sendable private static func resetPassword(_ visit: Visit) async throws -> Reply {
        let person: ID<Person> = try visit.id("person")
        let issued = try await visit.office.resetPassword(of: person, by: try visit.identity)
        let details = try await visit.office.colleagues(of: try visit.identity.organisation, by: try visit.identity)
            .first { $0.person == person }?.details
        return .page(
            try await visit.peoplePage(
                issued: IssuedShown(
                    name: details?.name ?? "", email: details?.email ?? "", password: issued.password)))
    }

    @Sendable private static func remove(_ visit: Visit) async throws -> Reply {
        let person: ID<Person> = try visit.id("person")
        return try await visit.onPeoplePage {
            try await visit.office.removeColleague(person, by: try visit.identity)
            return .done(.companyPeople, .colleagueRemoved)
        }
    }
}

extension Visit {
    fileprivate func peoplePage(
        typed: CompanyPeoplePage.Typed = .init(), problems: [FieldProblem] = [], issued: IssuedShown? = nil,
        refusal: String? = nil
    ) async throws -> CompanyPeoplePage {
        let company = try await office.company(try company())
        let colleagues = try await office.colleagues(of: try identity.organisation, by: try identity)
        return CompanyPeoplePage(
            people: colleagues.map { .init($0, contact: company.contacts[$0.person]) }, me: try identity.person,
            canManage: may(.manageColleagues), canNameContacts: may(.editCompany), typed: typed,
            errors: problems.byField,
            issued: issued, refusal: refusal)
    }

    /// Shows a refusal on the page of people, where its cause can be seen.
    fileprivate func onPeoplePage(_ change: () async throws -> Reply) async throws -> Reply {
        do {
            return try await change()
        } catch let refusal as any WordedRefusal where !isJSON {
            let sentence = refusal.worded(office.rulebook).sentence
            return .rejected(try await peoplePage(refusal: sentence), [FieldProblem("person", sentence)])
        }
    }
}

extension CompanyPeoplePage.Known {
    fileprivate init(_ colleague: Colleague, contact: ContactKind?) {
        self.init(
            id: colleague.person, name: colleague.details.name, email: colleague.details.email,
            phone: colleague.details.phone, title: colleague.details.title, role: colleague.role, contact: contact)
    }
}

struct ColleagueForm: FormInput {
    let name: String
    let email: String
    let title: String?
    let phone: String?
    /// `officer`, `contributor` or `viewer`.
    let role: String

    var entry: PersonEntry { PersonEntry(name: name, email: email, phone: phone ?? "", title: title ?? "") }

    var typed: CompanyPeoplePage.Typed {
        var typed = CompanyPeoplePage.Typed()
        typed.name = name
        typed.email = email
        typed.title = title ?? ""
        typed.phone = phone ?? ""
        typed.role = role
        return typed
    }
}

struct ContactForm: FormInput {
    /// `primary`, `alternate` or `other`; empty to drop the contact.
    let kind: String?
}

struct RoleForm: FormInput {
    /// `officer`, `contributor` or `viewer`.
    let role: String
}

extension NoticeCode {
    static let contactNamed = NoticeCode(rawValue: "contact-named")
    static let contactDropped = NoticeCode(rawValue: "contact-dropped")
    static let roleChanged = NoticeCode(rawValue: "role-changed")
    static let colleagueRemoved = NoticeCode(rawValue: "colleague-removed")
}
