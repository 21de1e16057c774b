import Journal
import Office
import Pages
import Programme
import ReadModels

struct IdentifiersForm: FormInput {
    /// By kind, as `scac`. A kind that is absent or empty has no identifier.
    let identifiers: [String: String]?
    /// The revision that the form was based on.
    let revision: Int
}

extension ApplicationEndpoints {
    @Sendable static func showIdentifiers(_ visit: Visit) async throws -> IdentifiersPage {
        let membership = try await visit.ownMembership()
        let state = try await visit.office.membership(membership.id)
        return try visit.identifiersPage(
            membership, state, typed: state.identifiers, revision: state.revisions[.identifiers] ?? 0)
    }

    @Sendable static func saveIdentifiers(_ visit: Visit, _ form: IdentifiersForm) async throws -> Reply {
        let membership = try await visit.ownMembership()
        let typed = try visit.typed(form, for: visit.rules(of: membership))
        let (identifiers, problems) = visit.check(typed)
        guard problems.isEmpty else {
            let state = try await visit.office.membership(membership.id)
            return .rejected(
                try visit.identifiersPage(
                    membership, state, typed: typed, revision: form.revision, errors: problems.byField),
                problems)
        }
        do {
            let revision = try await visit.office.identify(
                identifiers, basedOn: form.revision, in: membership.id, by: try visit.identity)
            return .saved(.application(membership.id), .identifiersSaved, revision: revision)
        } catch let refusal as Membership.Refusal {
            guard case .stale(let current) = refusal else { throw refusal }
            let record = try await MembershipRecord(of: membership.id, in: visit.office)
            let base = record.state(whenRevisionOf: .identifiers, was: form.revision).identifiers
            let (merged, clashes) = Merge.fields(base: base, yours: identifiers, theirs: record.state.identifiers)
            // A page that saves itself shows its own values on, so it has to be told; a form that was sent is shown anew.
            if clashes.isEmpty, !visit.isJSON {
                try await visit.office.identify(merged, basedOn: current, in: membership.id, by: try visit.identity)
                return .done(.identifiers(membership.id), .merged)
            }
            return try await conflict(
                visit, membership, record, yours: identifiers, merged: merged, current: current,
                clashes.isEmpty ? Wording.mergeable : refusal.worded(visit.office.rulebook).sentence)
        }
    }

    private static func conflict(
        _ visit: Visit, _ membership: MembershipSummary, _ record: MembershipRecord, yours: [IdentifierKind: String],
        merged: [IdentifierKind: String], current: Int, _ sentence: String
    ) async throws -> Reply {
        let rulebook = visit.office.rulebook
        let last = record.last { if case .identified = $0 { true } else { false } }
        let kinds = try visit.rules(of: membership).identifiers.flatMap(\.anyOf)
        func label(_ kind: IdentifierKind) -> String { rulebook[kind]?.name ?? kind.rawValue }
        let conflict = try await visit.conflict(
            kinds.map { (label($0), yours[$0] ?? "") },
            record.state.identifiers.reduce(into: [:]) { $0[label($1.key)] = $1.value }, last: last,
            current: .identifiers(membership.id))
        let page = try visit.identifiersPage(
            membership, record.state, typed: merged, revision: current, conflict: conflict)
        return .conflict(page, sentence)
    }
}

extension Visit {
    fileprivate func identifiersPage(
        _ membership: MembershipSummary, _ state: Membership.State, typed: [IdentifierKind: String], revision: Int,
        errors: [String: String] = [:], conflict: ConflictShown? = nil
    ) throws -> IdentifiersPage {
        IdentifiersPage(
            head: head(membership), id: membership.id, rules: try rules(of: membership), rulebook: office.rulebook,
            typed: typed, revision: revision, canSave: state.isApplicationOpen && may(.editApplication),
            closed: closed(state), errors: errors, conflict: conflict)
    }

    /// Why the sections cannot be changed; `nil` while they can.
    func closed(_ state: Membership.State) -> String? {
        guard !state.isApplicationOpen else {
            return may(.editApplication) ? nil : "Your role reads the application and does not change it."
        }
        return Membership.Refusal.applicationInHand.worded(office.rulebook).sentence
    }

    /// What was typed for the kinds that the entity type asks for; anything else is left out.
    fileprivate func typed(_ form: IdentifiersForm, for rules: EntityTypeRules) throws -> [IdentifierKind: String] {
        rules.identifiers.flatMap(\.anyOf).reduce(into: [:]) { typed, kind in
            let text = (form.identifiers?[kind.rawValue] ?? "").trimmed
            if !text.isEmpty { typed[kind] = text }
        }
    }

    /// The identifiers fit to be stored, and what is wrong with the others.
    fileprivate func check(_ typed: [IdentifierKind: String]) -> (
        good: [IdentifierKind: String], problems: [FieldProblem]
    ) {
        var good: [IdentifierKind: String] = [:]
        var problems: [FieldProblem] = []
        for (kind, text) in typed.sorted(by: { $0.key < $1.key }) {
            let field = IdentifiersPage.field(kind)
            switch office.rulebook[kind]?.check(text) {
            case .accepted(let text, _)?: good[kind] = text
            case .personal?:
                problems.append(
                    FieldProblem(
                        field,
                        "This looks like a natural person’s own number, which is not stored here. Give the company’s."))
            case .rejected(let problem)?: problems.append(FieldProblem(field, problem.sentence))
            case nil: good[kind] = text
            }
        }
        return (good, problems)
    }

    /// Both versions of a section, with who saved first.
    func conflict(
        _ yours: [(label: String, value: String)], _ theirs: [String: String], last: Entry?, current: Route
    ) async throws -> ConflictShown {
        let names = try await names(of: last.map { [$0.actor] } ?? [])
        return .between(
            yours, theirs, savedBy: last.map { names[$0.actor] } ?? "Somebody", at: last?.at ?? office.clock.now(),
            today: today, current: current)
    }
}
