import Programme

extension DemonstrationWorld {
    static func companies(today: Day) -> [CompanyPlan] {
        cast.enumerated().map { number, member in member.plan(number: number, today: today) }
    }

    /// Each shows one place on the path. `ago` is counted in days from the first visit to today; certification follows 82
    /// days after it. So of the members one's first validation is overdue, two have their yearly review open, and for the
    /// rest nothing is due yet.
    private static let cast: [CastMember] = [
        CastMember(
            "Quillfeather Toys", .importer, "quillfeather", "Pelham Quill", "Wren Abara",
            city: ("Savannah", "GA", "US"),
            employees: 64, ids: ["ior": "98-0000011XX"], ago: 370, life: .certified,
            history: "Imports wooden toys and board games from four factories in Vietnam and Poland."),
        CastMember(
            "Moonbarrow Freight Lines", .highwayCarrier, "moonbarrow", "Rafael Montoro", "Ines Calloway",
            city: ("Laredo", "TX", "US"), employees: 210, ids: ["scac": "MBFQ", "dot": "9900012"], ago: 468,
            life: .certified, history: "Dry van and refrigerated loads between Monterrey and the Midwest, 140 tractors."
        ),
        CastMember(
            "Tansy & Thimble Textiles", .foreignManufacturer, "tansythimble", "Lucía Armenta", "Teo Bravo",
            city: ("Puebla", "PUE", "MX"), employees: 480, ids: ["mid": "MXTANTHI120PUE", "rfc": "TTT010101AA1"],
            ago: 260, life: .certified,
            history: "Knitwear and workwear, sewn in Puebla and sold to three U.S. retailers.",
            returnedOnce: true),
        CastMember(
            "Ferncastle Customs Brokers", .customsBroker, "ferncastle", "Odile Marchetti", "Jonah Pryce",
            city: ("Buffalo", "NY", "US"), employees: 22, ids: ["broker-licence": "99014", "filer-code": "9ZQ"],
            ago: 75, life: .underReview, history: "Files entries for eighty importers along the northern border.",
            judged: 45),
        CastMember(
            "Saltmarsh Ocean Consolidators", .consolidator, "saltmarsh", "Henrike Voss", "Amadou Ndiaye",
            city: ("Norfolk", "VA", "US"), employees: 57, ids: ["fmc-organisation": "990015"], ago: 96, life: .returned,
            history: "Less-than-container loads from Hamburg, Antwerp and Dakar.", judged: 100),
        CastMember(
            "Borealis Maple Exports", .importer, "borealis", "Geneviève Laforge", "Marc-André Tull",
            city: ("Sherbrooke", "QC", "CA"), employees: 35, ids: ["ior": "260099-00016"], ago: 34, life: .answering,
            history: "A non-resident importer: maple products to U.S. grocery chains.", answered: 58),
        CastMember(
            "Copperkettle Coffee Importers", .importer, "copperkettle", "Basil Amankwah", "Nora Eads",
            city: ("Oakland", "CA", "US"), employees: 18, ids: [:], ago: 9, life: .draft,
            history: "Green coffee from Ethiopia, Colombia and Sumatra; roasted in Oakland."),
        CastMember(
            "Larkspur Rail", .railCarrier, "larkspur", "Dagny Holm", "Pieter Roos", city: ("Duluth", "MN", "US"),
            employees: 890, ids: ["scac": "LKSQ"], ago: 88, life: .approved,
            history: "A short line that brings potash and lumber across from Ontario."),
        CastMember(
            "Harrowgate Marine Terminal", .marinePortTerminalOperator, "harrowgate", "Callum Strand", "Priya Nair",
            city: ("Mobile", "AL", "US"), employees: 340, ids: ["fmc-terminal": "990019"], ago: 422, life: .certified,
            history: "Two berths for container and breakbulk vessels."),
        CastMember(
            "Sombra Larga Transportes", .mexicoLongHaulCarrier, "sombralarga", "Xóchitl Rivas", "Emilio Duarte",
            city: ("Querétaro", "QRO", "MX"), employees: 75, ids: ["sct": "0099020", "rfc": "SLT020202BB2"], ago: 64,
            life: .rejected, history: "Hauls trailers from the Bajío to the border yards."),
        CastMember(
            "Aldertop Instruments", .exporter, "aldertop", "Imogen Vale", "Kwame Boateng",
            city: ("Boulder", "CO", "US"),
            employees: 130, ids: ["ein": "98-0000021"], ago: 20, life: .submitted,
            history: "Laboratory balances and sensors, sold to forty countries."),
        CastMember(
            "Nightjar Air Cargo", .airCarrier, "nightjar", "Anselm Krug", "Yuki Tanabe",
            city: ("Anchorage", "AK", "US"),
            employees: 260, ids: ["iata": "9N"], ago: 282, life: .certified,
            history: "Night freighters between Anchorage, Osaka and Seoul."),
        CastMember(
            "Pebblebrook Logistics", .thirdPartyLogistics, "pebblebrook", "Rosalind Achebe", "Viktor Dahl",
            city: ("Memphis", "TN", "US"), employees: 95, ids: ["transport-licence": "DEMO-990025"], ago: 58,
            life: .withdrawn,
            history: "Bonded warehousing and cross-docking for inbound ocean freight."),
    ]
}

extension EntityType {
    static let importer = EntityType(rawValue: "importer")
    static let exporter = EntityType(rawValue: "exporter")
    static let highwayCarrier = EntityType(rawValue: "highway-carrier")
    static let mexicoLongHaulCarrier = EntityType(rawValue: "mexico-long-haul-carrier")
    static let airCarrier = EntityType(rawValue: "air-carrier")
    static let railCarrier = EntityType(rawValue: "rail-carrier")
    static let customsBroker = EntityType(rawValue: "customs-broker")
    static let consolidator = EntityType(rawValue: "consolidator")
    static let marinePortTerminalOperator = EntityType(rawValue: "marine-port-terminal-operator")
    static let foreignManufacturer = EntityType(rawValue: "foreign-manufacturer")
    static let thirdPartyLogistics = EntityType(rawValue: "third-party-logistics-provider")
}

/// A company of the demonstration world in one line of the cast.
private struct CastMember {
    let name: String
    let type: EntityType
    let domain: String
    let officer: String
    let colleague: String
    let city: (name: String, region: String, country: String)
    let employees: Int
    let ids: [String: String]
    let ago: Int
    let life: LifePlan.Stage
    let history: String
    let answered: Int
    let judged: Int
    let returnedOnce: Bool

    init(
        _ name: String, _ type: EntityType, _ domain: String, _ officer: String, _ colleague: String,
        city: (String, String, String), employees: Int, ids: [String: String], ago: Int, life: LifePlan.Stage,
        history: String, answered: Int = 100, judged: Int = 0, returnedOnce: Bool = false
    ) {
        self.name = name
        self.type = type
        self.domain = domain
        self.officer = officer
        self.colleague = colleague
        self.city = city
        self.employees = employees
        self.ids = ids
        self.ago = ago
        self.life = life
        self.history = history
        self.answered = answered
        self.judged = judged
        self.returnedOnce = returnedOnce
    }

    func plan(number: Int, today: Day) -> CompanyPlan {
        let address = Address(
            street: "\(100 + number * 7) Invented Street", city: city.name, region: city.region, postalCode: "00000",
            country: city.country)
        let details = CompanyDetails(
            name: name, doingBusinessAs: "", telephone: "+1 555 01\(10 + number)", website: "https://\(domain).example",
            businessStart: Day(year: 1990 + number * 2, month: 1 + number % 12, dayOfMonth: 1), employees: employees,
            history: history, headquarters: address)
        return CompanyPlan(
            details: details, entityType: type,
            identifiers: Dictionary(uniqueKeysWithValues: ids.map { (IdentifierKind(rawValue: $0.key), $0.value) }),
            sites: [
                Site(name: "Head office", purpose: .headquarters, address: address),
                Site(name: "Dock and yard", purpose: .cargoHandling, address: address),
            ],
            officer: DemonstrationWorld.person(officer, "officer@\(domain).example", "Vice president, supply chain"),
            colleagues: [
                (
                    DemonstrationWorld.person(colleague, "compliance@\(domain).example", "Compliance manager"),
                    .contributor
                )
            ],
            life: LifePlan(
                begins: today - ago, reaches: life, answered: answered, judged: judged, returnedOnce: returnedOnce),
            random: SeededRandom(seed: 2026).fork(number))
    }
}
