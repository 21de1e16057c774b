/// One company's account as one entity type: from the draft of its application to certification or its end.
///
/// Application and security profile are the two parts that a company hands in (programme §4). Where the membership
/// stands follows from which parts are in hand and how the office decided; see `State.status`. The reasons are in
/// docs/decisions/0002-membership-as-two-parts.md.
public enum Membership: Decider {
    public struct State: Sendable, Equatable {
        public var company: ID<Company>?
        public var entityType: EntityType?
        public var openedOn: Day?
        public var identifiers: [IdentifierKind: String] = [:]
        public var answers: [QuestionKey: Bool] = [:]
        public var agreement: AcceptedAgreement?
        public var application = Part.open
        public var profile = Part.open
        public var firstSubmittedOn: Day?
        public var returned: Return?
        public var outcome = Outcome.pending
        /// Counts changes of the draft's sections, so that two people on one draft do not lose each other's work.
        public var revisions: [Section: Int] = [:]
    }

    /// One of the two things that a company hands in.
    public enum Part: Hashable, Sendable {
        case open
        case inHand(since: Day)
        /// Profile only: every criterion accepted by the specialist.
        case approved(on: Day, receivedOn: Day)
    }

    public enum Outcome: Hashable, Sendable {
        case pending
        case certified(on: Day)
        case rejected(on: Day, reasons: String)
        case withdrawn(on: Day, reason: String)
    }

    /// What was sent back, why, and by when an answer was asked for.
    public struct Return: Hashable, Sendable {
        public let scope: Scope
        public let reasons: String
        public let on: Day
        /// Set by the specialist; no rule sets it.
        public let answerBy: Day?

        public enum Scope: String, CaseIterable, Sendable {
            case application, profile, both
        }

        public init(scope: Scope, reasons: String, on day: Day, answerBy: Day?) {
            self.scope = scope
            self.reasons = reasons
            self.on = day
            self.answerBy = answerBy
        }
    }

    public struct AcceptedAgreement: Hashable, Sendable {
        public let edition: String
        public let officer: ID<Person>
        public let on: Day

        public init(edition: String, officer: ID<Person>, on day: Day) {
            self.edition = edition
            self.officer = officer
            self.on = day
        }
    }

    /// A part of the application that is saved by itself.
    public enum Section: Hashable, Sendable {
        case identifiers
        case eligibility
    }

    public enum Command: Sendable {
        case open(company: ID<Company>, as: EntityType, on: Day)
        /// Replaces all identifiers, which have been checked for form.
        case identify([IdentifierKind: String], basedOn: Int)
        case answer([QuestionKey: Bool], basedOn: Int)
        case acceptAgreement(AcceptedAgreement)
        /// `agreement` is the edition in force.
        case submitApplication(on: Day, under: EntityTypeRules, with: CompanyFacts, agreement: String)
        case submitProfile(on: Day)
        case approveProfile(on: Day)
        case sendBack(Return)
        case certify(on: Day, vetting: CaseFile.Vetting)
        case reject(on: Day, reasons: String)
        case withdraw(on: Day, reason: String)
    }

    public enum Event: Sendable, Equatable {
        case opened(company: ID<Company>, as: EntityType, on: Day)
        case identified([IdentifierKind: String])
        case answered([QuestionKey: Bool])
        case agreementAccepted(AcceptedAgreement)
        case applicationSubmitted(on: Day)
        case profileSubmitted(on: Day)
        case profileApproved(on: Day)
        case sentBack(Return)
        case certified(on: Day)
        case rejected(on: Day, reasons: String)
        case withdrawn(on: Day, reason: String)
    }

    public enum Refusal: Error, Equatable {
        case alreadyOpened
        case notOpened
        /// The application is with the office; it can be changed only when it has been sent back.
        case applicationInHand
        case stale(current: Int)
        /// What is still missing, in reading order.
        case incomplete([ApplicationGap])
        case applicationNotInHand
        case profileInHand
        case profileNotInHand
        case profileNotApproved
        /// Certification needs a background investigation with a recorded result (6 U.S.C. 964(b)).
        case vettingOpen
        case vettingAdverse
        case reasonsMissing
        case alreadyDecided(MembershipStatus)
        case notUnderReview(MembershipStatus)
    }

    public static let initial = State()
}
