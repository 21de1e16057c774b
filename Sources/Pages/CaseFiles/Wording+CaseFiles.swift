import Programme

extension Wording {
    /// A check of vetting: "Compliance history".
    public static func check(_ check: CaseFile.VettingCheck) -> String {
        switch check {
        case .complianceHistory: "Compliance history"
        case .violations: "Violations"
        case .debts: "Debts"
        case .lawEnforcement: "Law-enforcement records"
        }
    }

    /// What the check looks into, in one sentence.
    static func checkMeaning(_ check: CaseFile.VettingCheck) -> String {
        switch check {
        case .complianceHistory: "How the company has complied with customs law and entry requirements so far."
        case .violations: "Penalties, seizures and other violations of the company and its officers."
        case .debts: "Unpaid final debts to CBP."
        case .lawEnforcement: "Records of the company, its officers and its contacts in law-enforcement systems."
        }
    }

    static func pill(clear isClear: Bool?) -> StatusPill {
        switch isClear {
        case nil: StatusPill("open", "Not recorded", .attention)
        case true: StatusPill("clear", "Clear", .good)
        case false: StatusPill("adverse", "Adverse", .bad)
        }
    }

    public static func pill(_ vetting: CaseFile.Vetting) -> StatusPill {
        switch vetting {
        case .open: StatusPill("open", "Open", .attention)
        case .favourable: StatusPill("favourable", "Favourable", .good)
        case .adverse: StatusPill("adverse", "Adverse", .bad)
        }
    }

    /// A kind of review whose hours are recorded: "Certification".
    public static func review(_ review: CaseFile.Review) -> String {
        switch review {
        case .certification: "Certification"
        case .validation: "Validation"
        case .revalidation: "Revalidation"
        case .annualReview: "Annual review"
        }
    }

    /// "45 min", "2 h", "2 h 15 min".
    public static func duration(minutes: Int) -> String {
        let parts = [(minutes / 60, "h"), (minutes % 60, "min")].filter { $0.0 > 0 }
        return parts.isEmpty ? "0 min" : parts.map { "\(figure($0.0)) \($0.1)" }.joined(separator: " ")
    }
}
