import Programme

extension Company: StoredDecider {
    public static let category = "company"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .registered(let details):
            try EventBody(kind: "company.registered", schema: 1, encoding: DetailsV1(details))
        case .described(let details):
            try EventBody(kind: "company.described", schema: 1, encoding: DetailsV1(details))
        case .sitePlaced(let id, let site):
            try EventBody(kind: "company.site-placed", schema: 1, encoding: SitePlacedV1(id, site))
        case .siteClosed(let id):
            try EventBody(kind: "company.site-closed", schema: 1, encoding: SiteClosedV1(site: id))
        case .contactNamed(let person, let contact):
            try EventBody(
                kind: "company.contact-named", schema: 1,
                encoding: ContactNamedV1(contact: contact.rawValue, person: person))
        case .contactDropped(let person):
            try EventBody(kind: "company.contact-dropped", schema: 1, encoding: ContactDroppedV1(person: person))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("company.registered", 1):
            return .registered(try body.decode(DetailsV1.self).details)
        case ("company.described", 1):
            return .described(try body.decode(DetailsV1.self).details)
        case ("company.site-placed", 1):
            let stored = try body.decode(SitePlacedV1.self)
            let purpose = try body.value(stored.purpose, as: Site.Purpose.self)
            return .sitePlaced(stored.site, Site(name: stored.name, purpose: purpose, address: stored.address.address))
        case ("company.site-closed", 1):
            return .siteClosed(try body.decode(SiteClosedV1.self).site)
        case ("company.contact-named", 1):
            let stored = try body.decode(ContactNamedV1.self)
            return .contactNamed(stored.person, try body.value(stored.contact))
        case ("company.contact-dropped", 1):
            return .contactDropped(try body.decode(ContactDroppedV1.self).person)
        default:
            throw body.isUnknown
        }
    }
}

private struct AddressV1: Codable {
    let city: String
    let country: String
    let postalCode: String
    let region: String
    let street: String

    init(_ address: Address) {
        city = address.city
        country = address.country
        postalCode = address.postalCode
        region = address.region
        street = address.street
    }

    var address: Address {
        Address(street: street, city: city, region: region, postalCode: postalCode, country: country)
    }
}

private struct DetailsV1: Codable {
    let businessStart: Day?
    let doingBusinessAs: String
    let employees: Int?
    let headquarters: AddressV1
    let history: String
    let name: String
    let telephone: String
    let website: String

    init(_ details: CompanyDetails) {
        businessStart = details.businessStart
        doingBusinessAs = details.doingBusinessAs
        employees = details.employees
        headquarters = AddressV1(details.headquarters)
        history = details.history
        name = details.name
        telephone = details.telephone
        website = details.website
    }

    var details: CompanyDetails {
        CompanyDetails(
            name: name, doingBusinessAs: doingBusinessAs, telephone: telephone, website: website,
            businessStart: businessStart, employees: employees, history: history, headquarters: headquarters.address)
    }
}

private struct SitePlacedV1: Codable {
    let address: AddressV1
    let name: String
    let purpose: String
    let site: ID<Site>

    init(_ id: ID<Site>, _ site: Site) {
        address = AddressV1(site.address)
        name = site.name
        purpose = site.purpose.rawValue
        self.site = id
    }
}

private struct SiteClosedV1: Codable {
    let site: ID<Site>
}

private struct ContactNamedV1: Codable {
    let contact: String
    let person: ID<Person>
}

private struct ContactDroppedV1: Codable {
    let person: ID<Person>
}
