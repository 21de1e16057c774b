/// A postal address. `country` is an ISO 3166-1 alpha-2 code.
public struct Address: Hashable, Sendable {
    public var street: String
    public var city: String
    public var region: String
    public var postalCode: String
    public var country: String

    public init(street: String, city: String, region: String, postalCode: String, country: String) {
        self.street = street
        self.city = city
        self.region = region
        self.postalCode = postalCode
        self.country = country
    }
}

/// The trade account's own facts (CBP portal, company profile).
public struct CompanyDetails: Hashable, Sendable {
    public var name: String
    public var doingBusinessAs: String
    public var telephone: String
    public var website: String
    public var businessStart: Day?
    /// `nil` if not given.
    public var employees: Int?
    public var history: String
    public var headquarters: Address

    public init(
        name: String, doingBusinessAs: String = "", telephone: String = "", website: String = "",
        businessStart: Day? = nil, employees: Int? = nil, history: String = "",
        headquarters: Address = Address(street: "", city: "", region: "", postalCode: "", country: "")
    ) {
        self.name = name
        self.doingBusinessAs = doingBusinessAs
        self.telephone = telephone
        self.website = website
        self.businessStart = businessStart
        self.employees = employees
        self.history = history
        self.headquarters = headquarters
    }
}

/// A place of the company that belongs to its supply chain.
public struct Site: Hashable, Sendable {
    public var name: String
    public var purpose: Purpose
    public var address: Address

    public enum Purpose: String, CaseIterable, Sendable {
        case headquarters
        case office
        case cargoHandling = "cargo-handling"
        case policyAndTraining = "policy-and-training"
    }

    public init(name: String, purpose: Purpose, address: Address) {
        self.name = name
        self.purpose = purpose
        self.address = address
    }
}

/// What a person is to the programme on the company's side (CBP form 1651-0077, 2016).
public enum ContactKind: String, CaseIterable, Sendable {
    /// The company officer who answers for the security programme: the primary point of contact.
    case primary
    case alternate
    case other
}
