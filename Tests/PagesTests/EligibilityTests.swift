import Programme
import Testing

@testable import Pages

@Suite struct `Eligibility check` {
    func page(_ answers: [String: String]?, identifiers: [String: String] = [:]) -> EligibilityPage {
        EligibilityPage(
            rules: .sampleImporter, rulebook: .sample,
            answers: answers.map { EligibilityAnswers(answers: $0, identifiers: identifiers) })
    }

    @Test func `says nothing before it has been answered`() {
        let page = page(nil)
        #expect(page.result == nil && page.errorSummary == nil)
    }

    @Test func `finds a company eligible that answers every question with yes`() throws {
        let result = try #require(page(["active-in-role": "yes", "no-debt": "yes"]).result)
        #expect(result.isEligible && result.reasons.isEmpty)
        #expect(result.apply?.href == "/memberships/new?entity=importer&yes=active-in-role%2Cno-debt")
        #expect(result.stillToBring.map(\.anyOf) == ["EIN or SCAC"])
    }

    @Test func `gives for every no the advice and the rule`() throws {
        let result = try #require(page(["active-in-role": "yes", "no-debt": "no"]).result)
        #expect(!result.isEligible && result.apply == nil)
        #expect(result.reasons.map(\.advice) == ["Settle the debt first."])
        #expect(result.reasons.map(\.citation.isConfirmed) == [false])
    }

    @Test func `asks for an answer that is missing and decides nothing`() {
        let page = page(["active-in-role": "yes", "no-debt": "perhaps"])
        #expect(page.result == nil)
        #expect(page.problems.map(\.field) == ["answers[no-debt]"])
        #expect(page.questions.map(\.value) == ["yes", ""])
    }

    @Test func `says which character of an identifier is wrong and keeps what was typed`() {
        let page = page(["active-in-role": "yes", "no-debt": "yes"], identifiers: ["scac": "AB1D"])
        #expect(page.result == nil)
        #expect(page.problems.map(\.message) == ["Character 3 is ‘1’, where a letter is expected."])
        #expect(page.identifiers[0].fields[1].value == "AB1D")
    }

    @Test func `never gives a person's own number back`() throws {
        let rule = IdentifierRule(
            kind: IdentifierKind(rawValue: "scac"), name: "SCAC", issuer: "NMFTA",
            forms: [IdentifierForm(name: "social security number", mask: "999-99-9999", isPersonal: true)],
            example: "ABCD",
            citation: .sampleLaw)
        let rulebook = Rulebook(
            edition: "x", entityTypes: [.sampleImporter], identifiers: [rule], clocks: [], holidays: [],
            agreement: Rulebook.sample.agreement)
        let page = EligibilityPage(
            rules: .sampleImporter, rulebook: rulebook,
            answers: EligibilityAnswers(answers: ["active-in-role": "yes"], identifiers: ["scac": "078-05-1120"]))
        #expect(page.problems.map(\.field).contains("identifiers[scac]"))
        #expect(!(try PageRenderer().html(page, in: Shell.samples[0])).contains("078-05-1120"))
    }
}
