import Office
import Programme
import TestSupport
import Testing

@Suite struct `Two companies with the same carrier code` {
    @Test(arguments: 0..<5)
    func `submit at once, and exactly one of them gets it`(_: Int) async throws {
        let house = try await TestOffice()
        let companies = [
            try await ReadyCompany("Larch", scac: "AAAA", in: house),
            try await ReadyCompany("Rowan", scac: "AAAA", in: house),
        ]
        let outcomes = await withTaskGroup(of: String.self) { group in
            for company in companies {
                group.addTask {
                    do {
                        try await house.office.submitApplication(company.membership, by: company.officer)
                        return "submitted"
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(outcomes.sorted() == ["heldByAnother", "submitted"])
        var statuses: [MembershipStatus?] = []
        for company in companies { statuses.append(try await house.office.membership(company.membership).status) }
        #expect(Set(statuses) == [.preApplicant, .draft])
    }

    @Test func `can hold it one after the other, once it was given back`() async throws {
        let house = try await TestOffice()
        let larch = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let rowan = try await ReadyCompany("Rowan", scac: "AAAA", in: house)
        try await house.office.submitApplication(larch.membership, by: larch.officer)
        await #expect(throws: Claim.Refusal.heldByAnother) {
            try await house.office.submitApplication(rowan.membership, by: rowan.officer)
        }
        try await house.office.withdraw(larch.membership, reason: "", by: larch.officer)
        try await house.office.submitApplication(rowan.membership, by: rowan.officer)
        #expect(try await house.office.membership(rowan.membership).status == .preApplicant)
    }

    @Test func `are free to apply when the other was rejected`() async throws {
        let house = try await TestOffice()
        let chief = try await house.foundOffice()
        let supervisor = try await house.staff("supervisor@office.example", .supervisor, by: chief)
        let larch = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let rowan = try await ReadyCompany("Rowan", scac: "AAAA", in: house)
        try await house.office.submitApplication(larch.membership, by: larch.officer)
        try await house.office.reject(larch.membership, reasons: "No.", by: supervisor)
        try await house.office.submitApplication(rowan.membership, by: rowan.officer)
    }

    @Test func `are no obstacle to a company that applies twice`() async throws {
        let house = try await TestOffice()
        let larch = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        try await house.office.submitApplication(larch.membership, by: larch.officer)
        let seaCarrier = EntityType(rawValue: "sea-carrier")
        let second = try await house.office.openMembership(as: seaCarrier, by: larch.officer)
        try await house.office.identify([ReadyCompany.scac: "AAAA"], basedOn: 0, in: second, by: larch.officer)
        let questions = house.office.rulebook[seaCarrier]?.questions ?? []
        try await house.office.answerEligibility(
            Dictionary(uniqueKeysWithValues: questions.map { ($0.key, true) }), basedOn: 0, in: second,
            by: larch.officer)
        try await house.office.acceptAgreement(in: second, by: larch.officer)
        try await house.office.submitApplication(second, by: larch.officer)
        // The first one's withdrawal does not free what the second still holds.
        try await house.office.withdraw(larch.membership, reason: "", by: larch.officer)
        let rowan = try await ReadyCompany("Rowan", scac: "AAAA", in: house)
        await #expect(throws: Claim.Refusal.heldByAnother) {
            try await house.office.submitApplication(rowan.membership, by: rowan.officer)
        }
    }
}
