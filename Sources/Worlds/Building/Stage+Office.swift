import Office
import Programme

/// What the programme office does.
extension Stage {
    func foundOffice(_ plan: StaffPlan) async throws {
        let chief = try await office.admitOffice(
            named: plan.officeName, operator: plan.operatorPerson.details, credential: credential)
        let director = try await admit(plan.director, as: .director, by: chief)
        var supervisors: [Identity] = []
        for person in plan.supervisors { supervisors.append(try await admit(person, as: .supervisor, by: chief)) }
        var specialists: [ID<Person>: Identity] = [:]
        for person in plan.specialists {
            let identity = try await admit(person, as: .specialist, by: chief)
            specialists[identity.person] = identity
        }
        found(Staff(director: director, supervisors: supervisors, specialists: specialists))
    }

    private func admit(_ person: PersonPlan, as role: Role, by chief: Identity) async throws -> Identity {
        try await office.admitColleague(person.details, as: role, credential: credential, by: chief)
    }

    func assign(as number: Int) async throws {
        try await office.assignByWorkload(by: staff.supervisors[number % staff.supervisors.count])
    }

    func vet(as number: Int, isAdverse: Bool) async throws {
        let (id, specialist) = (membership(number), try await specialist(of: number))
        for check in CaseFile.VettingCheck.allCases {
            let isClear = !(isAdverse && check == .debts)
            try await office.recordCheck(
                check, isClear: isClear, basis: narratives.vetting(check, isClear: isClear), in: id, by: specialist)
        }
        try await office.concludeVetting(
            favourable: !isAdverse, basis: isAdverse ? narratives.adverseVetting : "", in: id, by: specialist)
        try await office.recordTime(
            .certification, minutes: 50 + number % 7 * 10, on: office.today, note: "Vetting", in: id, by: specialist)
    }

    /// Judges a share of the answers that nobody has judged; the first few of them are sent back.
    func judge(as number: Int, percent: Int, rejecting: Int, seed: UInt64) async throws {
        let (id, specialist) = (membership(number), try await specialist(of: number))
        let profile = try await office.profile(of: id)
        let unjudged = profile.unjudged
        var random = SeededRandom(seed: seed)
        let rejected = Set(unjudged.shuffled(using: &random).prefix(rejecting))
        let verdicts = unjudged.prefix(unjudged.count * percent / 100).map { criterion in
            (
                criterion: criterion,
                verdict: rejected.contains(criterion)
                    ? Verdict.rejected(comment: narratives.comment(criterion)) : .accepted
            )
        }
        try await office.judge(verdicts, in: id, by: specialist)
        try await office.recordTime(
            .certification, minutes: 90 + number % 5 * 25, on: office.today, note: "Profile review", in: id,
            by: specialist)
    }

    func sendBack(as number: Int) async throws {
        try await office.sendBack(
            .profile, reasons: narratives.returnReasons, answerBy: office.today + 30, in: membership(number),
            by: specialist(of: number))
    }

    func approve(as number: Int) async throws {
        try await office.approveProfile(membership(number), by: specialist(of: number))
    }

    func certify(as number: Int) async throws {
        try await office.certify(membership(number), by: specialist(of: number))
    }

    func reject(as number: Int) async throws {
        try await office.reject(membership(number), reasons: narratives.rejectionReasons, by: specialist(of: number))
    }
}
