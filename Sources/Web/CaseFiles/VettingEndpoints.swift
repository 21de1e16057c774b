import Office
import Pages
import Programme

/// Vetting: the checks, each with its basis, and the conclusion. Nobody but the office gets to see any of it.
enum VettingEndpoints {
    static let all: [Endpoint] = [
        .page("/cases/{membership}/vetting", "The checks of vetting and their results", VettingPage.self, vetting),
        .form("/cases/{membership}/vetting", "Record the result of a check", CheckForm.self, record),
        .form("/cases/{membership}/vetting/conclusion", "Conclude vetting", ConclusionForm.self, conclude),
    ]

    @Sendable private static func vetting(_ visit: Visit) async throws -> VettingPage {
        try await visit.vettingPage()
    }

    @Sendable private static func record(_ visit: Visit, _ form: CheckForm) async throws -> Reply {
        guard let check = CaseFile.VettingCheck(rawValue: form.check) else {
            throw FieldProblem(
                "check", "Give one of: " + CaseFile.VettingCheck.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        let typed = { errors in
            VettingPage.Typed(check: check, result: form.result ?? "", basis: form.basis ?? "", errors: errors)
        }
        guard let isClear = ["clear": true, "adverse": false][form.result ?? ""] else {
            return try await visit.refusedVetting(FieldProblem("result", "Choose clear or adverse."), typed)
        }
        do {
            try await visit.office.recordCheck(
                check, isClear: isClear, basis: (form.basis ?? "").bare, in: try visit.id("membership"),
                by: try visit.identity)
        } catch CaseFile.Refusal.basisMissing {
            return try await visit.refusedVetting(
                FieldProblem("basis", visit.sentence(CaseFile.Refusal.basisMissing)), typed)
        }
        return .done(.vetting(try visit.id("membership")), .checkRecorded)
    }

    @Sendable private static func conclude(_ visit: Visit, _ form: ConclusionForm) async throws -> Reply {
        let typed = { errors in
            VettingPage.Typed(check: nil, result: form.conclusion ?? "", basis: form.basis ?? "", errors: errors)
        }
        guard let favourable = ["favourable": true, "adverse": false][form.conclusion ?? ""] else {
            return try await visit.refusedVetting(FieldProblem("conclusion", "Choose favourable or adverse."), typed)
        }
        do {
            try await visit.office.concludeVetting(
                favourable: favourable, basis: (form.basis ?? "").bare, in: try visit.id("membership"),
                by: try visit.identity)
        } catch let refusal as CaseFile.Refusal {
            switch refusal {
            case .basisMissing, .contradictsChecks:
                return try await visit.refusedVetting(FieldProblem("basis", visit.sentence(refusal)), typed)
            case .alreadyConcluded:
                return try await visit.refusedVetting(FieldProblem("conclusion", visit.sentence(refusal)), typed)
            case .alreadyAssigned, .checksOpen, .minutesOutOfRange:
                throw refusal
            }
        }
        return .done(.vetting(try visit.id("membership")), .vettingConcluded)
    }
}

struct CheckForm: FormInput {
    /// `compliance-history`, `violations`, `debts` or `law-enforcement`.
    let check: String
    /// `clear` or `adverse`.
    let result: String?
    let basis: String?
}

struct ConclusionForm: FormInput {
    /// `favourable` or `adverse`.
    let conclusion: String?
    let basis: String?
}

extension Visit {
    fileprivate func vettingPage(_ typed: VettingPage.Typed? = nil) async throws -> VettingPage {
        let summary = try await caseSummary()
        let loaded = try await loadCase(summary)
        return VettingPage(
            loaded.record, abilities: try abilities(on: summary), typed: typed, rulebook: office.rulebook)
    }

    fileprivate func refusedVetting(
        _ problem: FieldProblem, _ typed: ([String: String]) -> VettingPage.Typed
    ) async throws -> Reply {
        .rejected(try await vettingPage(typed([problem.field: problem.message])), [problem])
    }

    /// A refusal in words.
    func sentence(_ refusal: some WordedRefusal) -> String { refusal.worded(office.rulebook).sentence }
}
