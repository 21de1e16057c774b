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
    ]

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

extension Visit {
    fileprivate func officePeoplePage(
        typed: OfficePeoplePage.Typed = .init(), issued: IssuedShown? = nil
    ) async throws -> OfficePeoplePage {
        let identity = try identity
        try office.authoriseOffice(.manageOffice, for: identity)
        let load = try await office.readModels.workload()
        let colleagues = try await office.colleagues(of: identity.organisation, by: identity)
        return OfficePeoplePage(
            colleagues.map {
                .init($0.person, name: $0.details.name, email: $0.details.email, role: $0.role, cases: load[$0.person])
            }, issued: issued, typed: typed)
    }
}
