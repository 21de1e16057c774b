import Journal
import Office
import Pages
import Programme
import ReadModels

/// The programme office's letters, as the company reads them.
enum LetterEndpoints {
    static let all: [Endpoint] = [
        .page("/memberships/{membership}/letters", "Every letter about a membership", LettersPage.self, letters),
        .page("/memberships/{membership}/letters/{number}", "One letter", LetterPage.self, letter),
    ]

    @Sendable private static func letters(_ visit: Visit) async throws -> LettersPage {
        let membership = try await visit.ownMembership()
        let record = try await MembershipRecord(of: membership.id, in: visit.office)
        return LettersPage(
            letters: record.letters.map {
                LetterLink($0.letter, at: .letter($0.letter.number, of: membership.id), today: visit.today)
            }, back: Link(.membership(membership.id), visit.head(membership).entityTypeName))
    }

    @Sendable private static func letter(_ visit: Visit) async throws -> LetterPage {
        let membership = try await visit.ownMembership()
        return try await visit.letter(
            of: membership, number: try visit.parameter("number"), back: Link(.letters(membership.id), "Letters"))
    }
}

extension Visit {
    /// One letter, addressed as the company's account stood when it was written.
    ///
    /// - Throws: `OfficeError.notFound` for a number that no letter has.
    func letter(of membership: MembershipSummary, number: String, back: Link) async throws -> LetterPage {
        let record = try await MembershipRecord(of: membership.id, in: office)
        guard let number = Int(number), let found = record.letters.first(where: { $0.letter.number == number }) else {
            throw OfficeError.notFound
        }
        let company = try await office.journal.load(Company.self, membership.company.description, upTo: found.letter.at)
            .state
        return LetterPage(
            found.letter, of: membership.id, to: company.details, as: head(membership).entityTypeName,
            signatory: try await signatory(found), rulebook: office.rulebook, today: today, back: back)
    }

    /// Only what the office decided is signed; a receipt follows from the record by itself.
    private func signatory(_ found: (letter: Letter, by: Actor)) async throws -> String? {
        switch found.letter.kind {
        case .applicationReceived, .profileReceived, .withdrawn: nil
        case .sentBack, .certified, .rejected: try await names(of: [found.by])[found.by]
        }
    }
}
