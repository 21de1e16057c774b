import Programme

extension Dossier {
    /// Something that a sensible person might do next, mostly; otherwise anything.
    func nextDeed(on today: Day, using random: inout Seeded) -> Deed {
        random.chance(85) ? sensibleDeed(on: today, using: &random) : Self.anyDeed(on: today, using: &random)
    }

    private func sensibleDeed(on today: Day, using random: inout Seeded) -> Deed {
        let companys = companyDeeds(using: &random)
        let offices = officeDeeds(on: today, using: &random)
        let vetting = vettingDeeds(using: &random)
        let open = [companys, offices, vetting].filter { !$0.isEmpty }
        guard !open.isEmpty else { return Self.anyDeed(on: today, using: &random) }
        return random.any(of: random.any(of: open))
    }

    private func companyDeeds(using random: inout Seeded) -> [Deed] {
        let state = membership.state
        guard state.status != nil else { return [.open] }
        // Some companies think better of it, at any point of the way.
        if state.outcome == .pending, random.chance(1) { return [.withdraw] }
        var deeds: [Deed] = []
        if state.isApplicationOpen {
            let revisions = state.revisions
            if state.identifiers.count < 2 {
                deeds.append(.identify([.scac: "EXMP", .dot: "1"], basedOn: revisions[.identifiers] ?? 0))
            }
            if state.answers[.active] != true || state.answers[.noDebt] != true {
                deeds.append(.answerEligibility([.active: true, .noDebt: true], basedOn: revisions[.eligibility] ?? 0))
            }
            if state.agreement?.edition != "2016" { deeds.append(.acceptAgreement(edition: "2016")) }
            deeds += deeds.isEmpty ? [.submitApplication(.complete)] : []
        }
        if state.isProfileOpen {
            let open = profile.state.openMusts + profile.state.openCorrections
            deeds += open.map { criterion in
                .answer(
                    criterion, Self.anyAnswer(using: &random), basedOn: profile.state.revisions[criterion] ?? 0)
            }
            deeds += open.isEmpty ? [.submitProfile] : []
        }
        return deeds
    }

    private func officeDeeds(on today: Day, using random: inout Seeded) -> [Deed] {
        switch membership.state.status {
        case .applicant:
            let unjudged = profile.state.unjudged
            if let criterion = unjudged.first {
                return [.judge(criterion, random.chance(75) ? .accepted : .rejected(comment: "Who counts?"))]
            }
            return profile.state.rejected.isEmpty
                ? [.approveProfile]
                : [.sendBack(random.any(of: [.profile, .both]), reasons: "See there.", answerBy: today + 14)]
        case .approved:
            return switch caseFile.state.vetting {
            case .open: []
            case .favourable: [.certify]
            case .adverse: [.reject(reasons: "Vetting.")]
            }
        case .draft, .preApplicant, .returned, .certified, .rejected, .withdrawn, nil: return []
        }
    }

    private func vettingDeeds(using random: inout Seeded) -> [Deed] {
        guard membership.state.firstSubmittedOn != nil, caseFile.state.vetting == .open else { return [] }
        let open = CaseFile.VettingCheck.allCases.filter { caseFile.state.checks[$0] == nil }
        if let check = open.first { return [.check(check, isClear: random.chance(90), basis: "Looked up.")] }
        return [.concludeVetting(favourable: random.chance(85), basis: "All seen.")]
    }

    /// Any deed at all, with values that are wrong as often as not.
    static func anyDeed(on today: Day, using random: inout Seeded) -> Deed {
        let revision = Int.random(in: -1...3, using: &random)
        let text = random.any(of: ["", "Text."])
        switch Int.random(in: 0..<20, using: &random) {
        case 0: return .open
        case 1, 2: return .identify(random.any(of: [[:], [.scac: "A"], [.scac: "B", .dot: "2"]]), basedOn: revision)
        case 3, 4:
            return .answerEligibility(
                random.any(of: [[:], [.active: true], [.active: true, .noDebt: random.chance(50)]]), basedOn: revision)
        case 5: return .acceptAgreement(edition: random.any(of: ["2016", "2030"]))
        case 6:
            let bare = CompanyFacts(details: CompanyDetails(name: "Example"), siteCount: 0, contactKinds: [])
            return .submitApplication(random.any(of: [.complete, bare]))
        case 7, 8: return .answer(anyCriterion(using: &random), anyAnswer(using: &random), basedOn: revision)
        case 9: return .submitProfile
        case 10: return .judge(anyCriterion(using: &random), random.any(of: [.accepted, .rejected(comment: text)]))
        case 11: return .approveProfile
        case 12:
            return .sendBack(
                random.any(of: Membership.Return.Scope.allCases), reasons: text,
                answerBy: random.chance(50) ? today + 14 : nil)
        case 13, 14:
            return .check(
                random.any(of: CaseFile.VettingCheck.allCases), isClear: random.chance(50), basis: text)
        case 15: return .concludeVetting(favourable: random.chance(50), basis: text)
        case 16:
            let person = random.any(of: [specialist, colleague])
            return random.chance(70) ? .assign(person) : .unassign(person)
        case 17: return .recordTime(minutes: Int.random(in: -1...1500, using: &random))
        case 18: return .certify
        default: return random.chance(50) ? random.any(of: [.withdraw, .reject(reasons: text)]) : .certify
        }
    }

    private static func anyCriterion(using random: inout Seeded) -> CriterionID {
        random.any(of: ["6.2", "6.14", "1.3", "9.9"])
    }

    private static func anyAnswer(using random: inout Seeded) -> Answer {
        Answer(
            standing: random.any(of: Answer.Standing.allCases),
            narrative: random.chance(80) ? "How \(random.next() % 9)." : "",
            responsible: random.chance(50) ? colleague : nil)
    }
}
