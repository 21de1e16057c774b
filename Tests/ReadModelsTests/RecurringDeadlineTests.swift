import Journal
import Programme
import TestSupport
import Testing

@testable import ReadModels

@Suite struct `Rolling clocks forward` {
    private let leapDay = Day("2024-02-29")

    @Test(arguments: [
        ("2024-03-01", "2025-02-28"), ("2025-02-28", "2025-02-28"), ("2025-03-01", "2026-02-28"),
        ("2027-03-01", "2028-02-29"), ("2028-02-29", "2028-02-29"), ("2028-03-01", "2029-02-28"),
        ("2041-06-01", "2042-02-28"),
    ])
    func `gives the next anniversary of a leap day`(today: String, due: String) async throws {
        let leapDay = try #require(leapDay)
        let house = try await TestOffice(on: leapDay)
        let id = try await house.certifiedMembership(of: try await house.signUpCompany().identity, on: leapDay)
        try await house.office.readModels.advance(to: try #require(Day(today)))
        let review = try await house.office.readModels.deadlines(of: id).first { $0.clock == .annualReview }
        #expect(review?.due == Day(due))
        #expect(review?.started == leapDay)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `by several steps, or several years at once, is the same as opening on that day`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let leapDay = try #require(leapDay)
        let house = try await TestOffice(on: leapDay)
        let company = try await house.signUpCompany().identity
        for _ in 0..<6 {
            _ = try await house.certifiedMembership(of: company, on: leapDay - Int.random(in: 0...800, using: &random))
            _ = try await house.submittedMembership(of: company, on: leapDay - Int.random(in: 0...90, using: &random))
        }
        var day = leapDay
        for _ in 0..<Int.random(in: 1...5, using: &random) {
            day = day + Int.random(in: 0...900, using: &random)
            try await house.office.readModels.advance(to: day)
        }
        let opened = try await ReadModels.open(
            at: house.file("opened"), following: house.office.journal, under: house.office.rulebook, today: day)
        try await opened.catchUp()
        #expect(try await house.office.readModels.dump().difference(from: opened.dump()) == nil)
    }

    @Test func `back to an earlier day changes nothing`() async throws {
        let leapDay = try #require(leapDay)
        let house = try await TestOffice(on: leapDay)
        _ = try await house.certifiedMembership(of: try await house.signUpCompany().identity, on: leapDay)
        try await house.office.readModels.advance(to: leapDay + 500)
        let before = try await house.office.readModels.dump()
        try await house.office.readModels.advance(to: leapDay + 100)
        #expect(try await house.office.readModels.dump() == before)
    }
}
