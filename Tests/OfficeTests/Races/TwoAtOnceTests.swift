import Office
import Programme
import TestSupport
import Testing

@Suite struct `Two people on one draft` {
    @Test func `do not lose each other’s work: the second to save the same section is told`() async throws {
        let house = try await TestOffice()
        let company = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let colleague = try await colleague(of: company, in: house)
        let (office, id) = (house.office, company.membership)
        try await office.identify([ReadyCompany.scac: "BBBB"], basedOn: 1, in: id, by: company.officer)
        await #expect(throws: Membership.Refusal.stale(current: 2)) {
            try await office.identify([ReadyCompany.scac: "CCCC"], basedOn: 1, in: id, by: colleague)
        }
        #expect(try await office.membership(id).identifiers == [ReadyCompany.scac: "BBBB"])
    }

    @Test func `may save different sections from the same moment`() async throws {
        let house = try await TestOffice()
        let company = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let colleague = try await colleague(of: company, in: house)
        let (office, id) = (house.office, company.membership)
        async let identified = office.identify([ReadyCompany.scac: "BBBB"], basedOn: 1, in: id, by: company.officer)
        async let answered = office.answerEligibility([:], basedOn: 1, in: id, by: colleague)
        #expect(try await [identified, answered] == [2, 2])
        let state = try await office.membership(id)
        #expect(state.identifiers == [ReadyCompany.scac: "BBBB"])
        #expect(state.answers == [:])
    }

    @Test func `are told of each other’s answer to the same criterion, and not of another’s`() async throws {
        let house = try await TestOffice()
        let company = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let colleague = try await colleague(of: company, in: house)
        let (office, id) = (house.office, company.membership)
        try await office.submitApplication(id, by: company.officer)
        let criteria = try await office.profile(of: id).levels.keys.sorted()
        let (first, second) = (criteria[0], criteria[1])
        try await office.answer(first, with: .said("mine"), basedOn: 0, in: id, by: company.officer)
        try await office.answer(second, with: .said("theirs"), basedOn: 0, in: id, by: colleague)
        await #expect(throws: Profile.Refusal.stale(first, current: 1)) {
            try await office.answer(first, with: .said("theirs"), basedOn: 0, in: id, by: colleague)
        }
        let answers = try await office.profile(of: id).answers
        #expect(answers[first]?.narrative == "mine")
        #expect(answers[second]?.narrative == "theirs")
    }

    @Test func `saving the same section at once are never both told that it was saved`() async throws {
        let house = try await TestOffice()
        let company = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let (office, id) = (house.office, company.membership)
        let saved = await withTaskGroup(of: Bool.self) { group in
            for letter in ["B", "C", "D", "E", "F", "G", "H", "I"] {
                group.addTask {
                    let value = String(repeating: letter, count: 4)
                    return
                        (try? await office.identify([ReadyCompany.scac: value], basedOn: 1, in: id, by: company.officer))
                        != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(saved == 1)
        #expect(try await office.membership(id).revisions[.identifiers] == 2)
    }

    private func colleague(of company: ReadyCompany, in house: TestOffice) async throws -> Identity {
        let entry = PersonEntry(name: "Pat Doe", email: "pat@larch.example")
        let person = try await house.office.addColleague(entry, as: .contributor, by: company.officer).person
        return Identity(person: person, organisation: company.officer.organisation, kind: .company, role: .contributor)
    }
}

@Suite struct `Many people on one profile` {
    @Test(.timeLimit(.minutes(2)))
    func `all have their answers recorded, although sixty-four of them save at once`() async throws {
        let house = try await TestOffice()
        let company = try await ReadyCompany("Larch", scac: "AAAA", in: house)
        let (office, id) = (house.office, company.membership)
        try await office.submitApplication(id, by: company.officer)
        let criteria = try await office.profile(of: id).levels.keys.sorted().prefix(64)
        try #require(criteria.count == 64)
        let failed = await withTaskGroup(of: String?.self) { group in
            for criterion in criteria {
                group.addTask {
                    do {
                        try await office.answer(
                            criterion, with: .said("\(criterion)"), basedOn: 0, in: id, by: company.officer)
                        return nil
                    } catch {
                        return "\(criterion): \(error)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { failed, failure in failed += failure.map { [$0] } ?? [] }
        }
        #expect(failed == [])
        let answers = try await office.profile(of: id).answers
        #expect(answers.count == 64)
        #expect(answers.allSatisfy { "\($0.key)" == $0.value.narrative })
        #expect(try await office.readModels.answers(of: id).count == 64)
    }
}

extension Answer {
    fileprivate static func said(_ text: String) -> Answer {
        Answer(standing: .implemented, narrative: text, responsible: nil)
    }
}
