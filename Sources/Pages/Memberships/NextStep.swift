import Programme

/// What the company should do next about one membership, and why.
public struct NextStep: Codable, Sendable, Hashable {
    /// `attention` if the company has to act, else `neutral` or `good`.
    public let hue: String
    public let heading: String
    public let text: String
    public let action: Link?

    /// What is known of a membership when the next step is looked for.
    public struct Situation: Sendable {
        public var membership: ID<Membership>
        public var status: MembershipStatus
        /// Whether the person may submit and sign.
        public var maySubmit: Bool
        public var mayEdit: Bool
        /// What the application lacks; only asked for while it is open.
        public var gaps: Int
        public var openMusts: Int
        public var openShoulds: Int
        public var returned: Membership.Return?
        /// The annual review, once certified.
        public var reviewOpens: Day?
        public var reviewDue: Day?
        /// By when the office completes the first validation, once certified.
        public var validationDue: Day?

        public init(
            membership: ID<Membership>, status: MembershipStatus, maySubmit: Bool, mayEdit: Bool, gaps: Int = 0,
            openMusts: Int = 0, openShoulds: Int = 0, returned: Membership.Return? = nil, reviewOpens: Day? = nil,
            reviewDue: Day? = nil, validationDue: Day? = nil
        ) {
            self.membership = membership
            self.status = status
            self.maySubmit = maySubmit
            self.mayEdit = mayEdit
            self.gaps = gaps
            self.openMusts = openMusts
            self.openShoulds = openShoulds
            self.returned = returned
            self.reviewOpens = reviewOpens
            self.reviewDue = reviewDue
            self.validationDue = validationDue
        }
    }

    public init(_ situation: Situation, today: Day) {
        let id = situation.membership
        let profile = Route.profile(id)
        switch situation.status {
        case .draft: self = .draft(situation)
        case .preApplicant: self = .answering(situation)
        case .returned: self = .correcting(situation, today: today)
        case .applicant:
            self.init(
                .neutral, "Nothing is asked of you now",
                "The specialist reviews your security profile criterion by criterion. You will get a letter.",
                Link(profile, "Read your profile"))
        case .approved:
            self.init(
                .neutral, "Nothing is asked of you now",
                "Your security profile is approved. The programme office decides on membership next.",
                Link(profile, "Read your profile"))
        case .certified: self = .member(situation, today: today)
        case .rejected:
            self.init(
                .attention, "You may apply anew",
                "Read the reasons in the letter, put right what was wrong, then begin a new application.",
                Link(.letters(id), "Read the letter"))
        case .withdrawn:
            self.init(
                .neutral, "You may apply anew", "This application was taken back. A new one starts from the beginning.",
                Link(.newMembership, "Begin a new application"))
        }
    }

    private init(_ hue: Hue, _ heading: String, _ text: String, _ action: Link?) {
        self.hue = hue.rawValue
        self.heading = heading
        self.text = text
        self.action = action
    }

    private static func draft(_ situation: Situation) -> NextStep {
        let id = situation.membership
        guard situation.gaps == 0 else {
            return NextStep(
                .attention, "Complete the application",
                Wording.count(situation.gaps, "thing is", "things are") + " missing before it can be submitted.",
                Link(.application(id), situation.mayEdit ? "Go on with the application" : "See what is missing"))
        }
        return situation.maySubmit
            ? NextStep(
                .attention, "Submit the application",
                "Nothing is missing. The programme office sees it once you submit.",
                Link(.applicationSubmission(id), "Review and submit"))
            : NextStep(
                .attention, "A company officer has to submit",
                "Nothing is missing. Ask a company officer to review and submit the application.",
                Link(.application(id), "Read the application"))
    }

    private static func answering(_ situation: Situation) -> NextStep {
        let profile = Route.profile(situation.membership)
        guard situation.openMusts == 0 else {
            return NextStep(
                .attention, "Answer the security criteria",
                Wording.count(situation.openMusts, "must is", "musts are") + " still open"
                    + (situation.openShoulds > 0
                        ? ", and \(Wording.count(situation.openShoulds, "should"))" : "")
                    + ". Open musts block submission; open shoulds do not.",
                Link(profile, situation.mayEdit ? "Go on with the profile" : "Read the profile"))
        }
        return NextStep(
            .attention, situation.maySubmit ? "Submit the security profile" : "A company officer has to submit",
            "Every must is answered."
                + (situation.openShoulds > 0
                    ? " \(Wording.count(situation.openShoulds, "should is", "shoulds are")) open, which does not block."
                    : ""),
            situation.maySubmit
                ? Link(.profileSubmission(situation.membership), "Review and submit")
                : Link(profile, "Read the profile"))
    }

    private static func correcting(_ situation: Situation, today: Day) -> NextStep {
        let scope = situation.returned?.scope ?? .both
        let by = situation.returned?.answerBy.map {
            " An answer is asked for by \(Wording.date($0)) (\(Wording.relative($0, today: today)))."
        }
        return NextStep(
            .attention, "Correct what was sent back",
            "The programme office sent back \(Wording.scope(scope)): \(situation.returned?.reasons ?? "")" + (by ?? ""),
            scope == .application
                ? Link(.application(situation.membership), "Correct the application")
                : Link(Route.profile(situation.membership), "Correct the profile"))
    }

    private static func member(_ situation: Situation, today: Day) -> NextStep {
        let profile = Link(Route.profile(situation.membership), "Read your profile")
        guard let opens = situation.reviewOpens, let due = situation.reviewDue else {
            return NextStep(.good, "You are a member", "Nothing is asked of you now.", profile)
        }
        if today >= opens {
            return NextStep(
                .attention, "Review your security profile",
                "The yearly review is open until the anniversary on \(Wording.date(due)) "
                    + "(\(Wording.relative(due, today: today))). This version of Greenlane shows the clock but cannot record "
                    + "the review yet: read your answers here, and hand the review in through the CTPAT Portal.",
                profile)
        }
        if let validation = situation.validationDue, validation < today {
            return NextStep(
                .neutral, "The first validation is overdue",
                "It is for the programme office to complete; it was due on \(Wording.date(validation)) "
                    + "(\(Wording.relative(validation, today: today))). Nothing is asked of you now. This version of Greenlane "
                    + "does not record validations yet, so the clock runs on even where one has taken place.", profile)
        }
        return NextStep(
            .good, "Nothing is asked of you now",
            "The yearly review of your security profile opens on \(Wording.date(opens)) "
                + "(\(Wording.relative(opens, today: today))).", profile)
    }
}

extension Wording {
    /// What was sent back: "the security profile".
    public static func scope(_ scope: Membership.Return.Scope) -> String {
        switch scope {
        case .application: "the application"
        case .profile: "the security profile"
        case .both: "the application and the security profile"
        }
    }
}
