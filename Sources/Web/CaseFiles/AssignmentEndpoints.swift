import Office
import Pages
import Programme
import ReadModels

/// Giving cases to specialists.
enum AssignmentEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/unassigned", "Submitted cases that nobody works on, and the workload", query: Paging.parameters,
            UnassignedPage.self, unassigned),
        .action("/assignments", "Give every unassigned case to the specialist with the fewest cases", byWorkload),
        .form("/cases/{membership}/assignment", "Give a case to a specialist", AssignmentForm.self, assign),
    ]

    @Sendable private static func unassigned(_ visit: Visit) async throws -> UnassignedPage {
        let identity = try visit.identity
        try visit.office.authoriseOffice(.readCases, for: identity)
        let place = await visit.place { UnassignedKey(text: $0) }
        let page = try await visit.office.readModels.unassigned(at: place, limit: Paging.length)
        let names = try await visit.office.names(of: Set(page.rows.compactMap(\.specialist)))
        let canAssign = identity.may(.assignCases, as: .office)
        return UnassignedPage(
            page.rows.map { CaseSummary($0, names) }, total: try await visit.office.readModels.unassignedCount(),
            neighbours: page.neighbours(at: place, \.unassignedKey),
            specialists: try await visit.specialists(),
            abilities: CaseAbilities(assigns: canAssign, vets: false, reviews: false, decides: false, records: false),
            today: visit.today, rulebook: visit.office.rulebook)
    }

    @Sendable private static func byWorkload(_ visit: Visit) async throws -> Reply {
        let given = try await visit.office.assignByWorkload(by: try visit.identity)
        return .done(.unassigned, given == 0 ? .noCaseUnassigned : .casesAssigned)
    }

    @Sendable private static func assign(_ visit: Visit, _ form: AssignmentForm) async throws -> Reply {
        let id: ID<Membership> = try visit.id("membership")
        guard let specialist = ID<Person>(form.specialist) else {
            throw FieldProblem("specialist", "Choose one of the specialists.")
        }
        do {
            try await visit.office.assign(id, to: specialist, by: try visit.identity)
        } catch CaseFile.Refusal.alreadyAssigned where !visit.isJSON {
            // Asked twice: it is as the person wanted.
        }
        return .done(form.from == "unassigned" ? .unassigned : .caseFile(id), .caseAssigned)
    }
}

struct AssignmentForm: FormInput {
    /// The specialist's identifier.
    let specialist: String
    /// `unassigned` to go on with the next unassigned case.
    let from: String?
}

extension UnassignedKey {
    /// As `unassignedKey` writes it: `2026-03-14~0190…`.
    fileprivate init?(text: String) {
        let parts = text.split(separator: "~").map(String.init)
        guard parts.count == 2, let day = Day(parts[0]), let membership = ID<Membership>(parts[1]) else { return nil }
        self.init(submittedOn: day, membership: membership)
    }
}

extension MembershipSummary {
    fileprivate var unassignedKey: String { "\(submittedOn?.description ?? "")~\(id)" }
}
