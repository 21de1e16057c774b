import Office
import Programme
import TestSupport

/// A company whose application lacks nothing but to be submitted.
struct ReadyCompany {
    let officer: Identity
    let membership: ID<Membership>

    static let railCarrier = EntityType(rawValue: "rail-carrier")
    static let scac = IdentifierKind(rawValue: "scac")

    init(_ name: String, scac: String, in house: TestOffice) async throws {
        let office = house.office
        officer = try await house.signUpCompany(name, email: "officer@\(name.lowercased()).example").identity
        let address = Address(street: "1 Sample Way", city: "Duluth", region: "MN", postalCode: "00000", country: "US")
        try await office.describe(
            CompanyDetails(name: name, telephone: "+1 555 0100", headquarters: address), basedOn: 1, by: officer)
        try await office.placeSite(
            office.freshID(), Site(name: "Yard", purpose: .cargoHandling, address: address), basedOn: 0, by: officer)
        try await office.nameContact(officer.person, .primary, by: officer)
        membership = try await office.openMembership(as: Self.railCarrier, by: officer)
        try await office.identify([Self.scac: scac], basedOn: 0, in: membership, by: officer)
        let questions = office.rulebook[Self.railCarrier]?.questions ?? []
        let answers = Dictionary(uniqueKeysWithValues: questions.map { ($0.key, true) })
        try await office.answerEligibility(answers, basedOn: 0, in: membership, by: officer)
        try await office.acceptAgreement(in: membership, by: officer)
    }
}
