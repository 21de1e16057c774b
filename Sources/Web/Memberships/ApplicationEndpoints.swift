import Journal
import Office
import Pages
import Programme
import ReadModels

/// The application, section by section.
enum ApplicationEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/memberships/{membership}/application", "The sections of the application and what each lacks",
            ApplicationPage.self, sections),
        .page("/memberships/{membership}/identifiers", "The identifiers", IdentifiersPage.self, showIdentifiers),
        .form(
            "/memberships/{membership}/identifiers", "Replace the identifiers", IdentifiersForm.self, saveIdentifiers),
        .page(
            "/memberships/{membership}/eligibility", "The eligibility questions and answers",
            EligibilityAnswersPage.self, showAnswers),
        .form(
            "/memberships/{membership}/eligibility", "Replace the eligibility answers", EligibilityAnswersForm.self,
            saveAnswers),
        .page("/memberships/{membership}/agreement", "The agreement", AgreementPage.self, showAgreement),
        .form(
            "/memberships/{membership}/agreement", "Accept the agreement as a company officer", AgreementForm.self,
            acceptAgreement),
        .page(
            "/memberships/{membership}/submission", "What is missing, or what will be sent",
            ApplicationSubmissionPage.self, showSubmission),
        .action("/memberships/{membership}/submission", "Submit the application", submit),
    ]

    @Sendable private static func sections(_ visit: Visit) async throws -> ApplicationPage {
        let membership = try await visit.ownMembership()
        return ApplicationPage(
            head: visit.head(membership), id: membership.id, state: try await visit.office.membership(membership.id),
            gaps: try await visit.office.gaps(in: membership.id), rulebook: visit.office.rulebook,
            maySubmit: visit.may(.submit), mayWithdraw: visit.may(.withdraw), today: visit.today)
    }

    // MARK: Agreement

    @Sendable private static func showAgreement(_ visit: Visit) async throws -> AgreementPage {
        try await agreementPage(visit)
    }

    private static func agreementPage(_ visit: Visit, error: String? = nil) async throws -> AgreementPage {
        let membership = try await visit.ownMembership()
        let state = try await visit.office.membership(membership.id)
        let names = try await visit.names(of: state.agreement.map { [.person($0.officer)] } ?? [])
        return AgreementPage(
            head: visit.head(membership), id: membership.id, state: state, agreement: visit.office.rulebook.agreement,
            officerName: state.agreement.map { names[$0.officer] }, isOfficer: visit.may(.acceptAgreement), error: error
        )
    }

    @Sendable private static func acceptAgreement(_ visit: Visit, _ form: AgreementForm) async throws -> Reply {
        guard form.accept == "yes" else {
            let sentence = "Tick the box to accept the agreement."
            return .rejected(try await agreementPage(visit, error: sentence), [FieldProblem("accept", sentence)])
        }
        let id: ID<Membership> = try visit.id("membership")
        try await visit.office.acceptAgreement(in: id, by: try visit.identity)
        return .done(.application(id), .agreementAccepted)
    }

    // MARK: Submission

    @Sendable private static func showSubmission(_ visit: Visit) async throws -> ApplicationSubmissionPage {
        try await submissionPage(visit)
    }

    private static func submissionPage(_ visit: Visit, error: String? = nil) async throws -> ApplicationSubmissionPage {
        let membership = try await visit.ownMembership()
        return ApplicationSubmissionPage(
            head: visit.head(membership), id: membership.id, state: try await visit.office.membership(membership.id),
            company: CompanyFacts(try await visit.office.company(membership.company)),
            gaps: try await visit.office.gaps(in: membership.id), rulebook: visit.office.rulebook,
            maySubmit: visit.may(.submit), error: error)
    }

    /// A refusal is shown on the page with everything that is missing, each with its place.
    @Sendable private static func submit(_ visit: Visit) async throws -> Reply {
        let id: ID<Membership> = try visit.id("membership")
        do {
            try await visit.office.submitApplication(id, by: try visit.identity)
            return .done(.membership(id), .applicationSubmitted)
        } catch let refusal as any WordedRefusal where !visit.isJSON {
            let sentence = refusal.worded(visit.office.rulebook).sentence
            return .rejected(try await submissionPage(visit, error: sentence), [FieldProblem("submission", sentence)])
        }
    }
}

struct AgreementForm: FormInput {
    /// `yes`, from the ticked box.
    let accept: String?
}

extension NoticeCode {
    static let agreementAccepted = NoticeCode(rawValue: "agreement-accepted")
    static let applicationSubmitted = NoticeCode(rawValue: "application-submitted")
    static let merged = NoticeCode(rawValue: "merged")
    static let identifiersSaved = NoticeCode(rawValue: "identifiers-saved")
    static let eligibilitySaved = NoticeCode(rawValue: "eligibility-saved")
}
