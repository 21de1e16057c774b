import Office
import Pages
import Programme

/// The people of the programme office, for the operator.
enum OfficePeopleEndpoints {
    static let all: [Endpoint] = [
        .page("/office/people", "The people of the programme office", OfficePeoplePage.self) {
            try await $0.officePeoplePage()
        },
        Endpoint(
            method: .post, path: "/office/people", access: .signedIn,
            summary: "Add a colleague to the office; the answer shows the password once", query: [],
            input: OfficePersonForm.self, output: .page(OfficePeoplePage.self),
            handle: { try await add($0, $0.input(as: OfficePersonForm.self)) }),
        .form(
            "/office/people/{person}/role", "Give a colleague of the office another role", StaffRoleForm.self,
            changeRole),
        .action(
            "/office/people/{person}/password", "Make a new password for a colleague; the answer shows it once",
            resetPassword
        ).giving(OfficePeoplePage.self),
        .page(
            "/office/people/{person}/removal", "What follows when a colleague of the office is removed",
            StaffRemovalPage.self
        ) { try await $0.removalPage() },
        .action(
            "/office/people/{person}/removal", "Remove a colleague; their open cases become unassigned", remove),
    ]

    @Sendable private static func changeRole(_ visit: Visit, _ form: StaffRoleForm) async throws -> Reply {
        let colleague = try await visit.staff()
        guard let role = Role(rawValue: form.role), role.home == .office else {
            throw FieldProblem("role", "Choose one of the roles of the office.")
        }
        do {
            try await visit.office.changeRole(of: colleague.person, to: role, by: try visit.identity)
            return .done(.officePeople, .officeRoleChanged)
        } catch let refusal as Organisation.Refusal where !visit.isJSON {
            let sentence = refusal.worded(visit.office.rulebook).sentence
            return .rejected(try await visit.officePeoplePage(refusal: sentence), [FieldProblem("role", sentence)])
        }
    }

    @Sendable private static func resetPassword(_ visit: Visit) async throws -> Reply {
        let colleague = try await visit.staff()
        let issued = try await visit.office.resetPassword(of: colleague.person, by: try visit.identity)
        return .page(
            try await visit.officePeoplePage(
                issued: .init(
                    name: colleague.details.name, email: colleague.details.email, password: issued.password)))
    }

    @Sendable private static func remove(_ visit: Visit) async throws -> Reply {
        let colleague = try await visit.staff()
        do {
            try await visit.office.removeColleague(colleague.person, by: try visit.identity)
            return .done(.officePeople, .officePersonRemoved)
        } catch let refusal as Organisation.Refusal where !visit.isJSON {
            let sentence = refusal.worded(visit.office.rulebook).sentence
            return .rejected(try await visit.removalPage(refusal: sentence), [FieldProblem("person", sentence)])
        }
    }

    private static func add(_ visit: Visit, _ form: OfficePersonForm) async throws -> Reply {
        try visit.office.authoriseOffice(.manageOffice, for: try visit.identity)
        do {
            guard let role = Role(rawValue: form.role ?? ""), role.home == .office else {
                let problem = FieldProblem("role", "Choose one of the roles of the office.")
                return .rejected(try await visit.officePeoplePage(typed: form.typed([problem])), [problem])
            }
            let entry = PersonEntry(name: form.name, email: form.email)
            let issued = try await visit.office.addColleague(entry, as: role, by: try visit.identity)
            return .page(
                try await visit.officePeoplePage(
                    issued: .init(name: form.name.bare, email: form.email.bare, password: issued.password)))
        } catch let problems as PersonProblems {
            let found = problems.fieldProblems
            return .rejected(try await visit.officePeoplePage(typed: form.typed(found)), found)
        }
    }
}

struct OfficePersonForm: FormInput {
    let name: String
    let email: String
    /// `specialist`, `supervisor`, `director` or `operator`.
    let role: String?

    func typed(_ problems: [FieldProblem]) -> OfficePeoplePage.Typed {
        OfficePeoplePage.Typed(name: name, email: email, role: role ?? "", errors: problems.messages)
    }
}

struct StaffRoleForm: FormInput {
    /// `specialist`, `supervisor`, `director` or `operator`.
    let role: String
}

extension NoticeCode {
    static let officeRoleChanged = NoticeCode(rawValue: "office-role-changed")
    static let officePersonRemoved = NoticeCode(rawValue: "office-person-removed")
}

extension Visit {
    /// The colleague in the path, for the operator.
    fileprivate func staff() async throws -> Colleague {
        let identity = try identity
        try office.authoriseOffice(.manageOffice, for: identity)
        let person: ID<Person> = try id("person")
        let colleagues = try await office.colleagues(of: identity.organisation, by: identity)
        guard let colleague = colleagues.first(where: { $0.person == person }) else { throw OfficeError.notFound }
        return colleague
    }

    fileprivate func removalPage(refusal: String? = nil) async throws -> StaffRemovalPage {
        let colleague = try await staff()
        return StaffRemovalPage(
            colleague.person, name: colleague.details.name, role: colleague.role,
            cases: try await office.readModels.openCases(of: colleague.person).count, refusal: refusal)
    }

    fileprivate func officePeoplePage(
        typed: OfficePeoplePage.Typed = .init(), issued: IssuedShown? = nil, refusal: String? = nil
    ) async throws -> OfficePeoplePage {
        let identity = try identity
        try office.authoriseOffice(.manageOffice, for: identity)
        let load = try await office.readModels.workload()
        let colleagues = try await office.colleagues(of: identity.organisation, by: identity)
        return OfficePeoplePage(
            colleagues.map {
                .init(
                    $0.person, name: $0.details.name, email: $0.details.email, role: $0.role, cases: load[$0.person],
                    isSelf: $0.person == identity.person)
            }, issued: issued, typed: typed, refusal: refusal)
    }
}
