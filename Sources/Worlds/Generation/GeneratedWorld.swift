import Programme

/// A world of any size, drawn by chance from a seed.
///
/// The mix of entity types follows the programme's published numbers of about 2021; how the companies are spread over
/// the path is an assumption of ours.
struct GeneratedWorld {
    let companies: Int
    let seed: UInt64
    let rulebook: Rulebook

    func plan(until now: Instant) -> WorldPlan {
        let random = SeededRandom(seed: seed)
        return WorldPlan(
            staff: staff, companies: (0..<companies).map { company($0, random.fork($0 + 1), today: now.day) }, end: now)
    }

    /// One specialist for about ninety companies, one supervisor for about twelve specialists.
    private var staff: StaffPlan {
        let specialists = max(2, companies / 90)
        return StaffPlan(
            officeName: "Programme Office (generated)",
            operatorPerson: Self.officer("operator", "Systems operator"),
            director: Self.officer("director", "Programme director"),
            supervisors: (0..<max(1, specialists / 12)).map {
                Self.officer($0 == 0 ? "supervisor" : "supervisor\($0 + 1)", "Supervisory specialist")
            },
            specialists: (0..<specialists).map {
                Self.officer($0 == 0 ? "specialist" : "specialist\($0 + 1)", "Supply chain security specialist")
            })
    }

    private static func officer(_ account: String, _ title: String) -> PersonPlan {
        PersonPlan(
            name: Names.person(account.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF),
            email: "\(account)@office.example", phone: "+1 555 0100", title: title)
    }

    private func company(_ number: Int, _ seed: SeededRandom, today: Day) -> CompanyPlan {
        var random = seed
        let type = Self.mix.draw(using: &random)
        let name = Names.company(number, for: type)
        let place = Names.place(for: type, using: &random)
        let address = Address(
            street: "\(Int.random(in: 1...9999, using: &random)) \(Names.street(using: &random))", city: place.city,
            region: place.region, postalCode: "00000", country: place.country)
        let domain = "company\(number).example"
        return CompanyPlan(
            details: CompanyDetails(
                name: name, telephone: "+1 555 \(1000 + number % 9000)", website: "https://\(domain)",
                businessStart: Day(year: Int.random(in: 1960...2020, using: &random), month: 5, dayOfMonth: 1),
                employees: Int.random(in: 3...4000, using: &random), history: "An invented company.",
                headquarters: address),
            entityType: type, identifiers: Numbers.identifiers(number, for: type, under: rulebook),
            sites: [Site(name: "Main site", purpose: .cargoHandling, address: address)],
            officer: person(number * 2, "officer@\(domain)", "Vice president, operations"),
            colleagues: [(person(number * 2 + 1, "compliance@\(domain)", "Compliance manager"), .contributor)],
            life: life(today: today, using: &random), random: random)
    }

    private func person(_ number: Int, _ email: String, _ title: String) -> PersonPlan {
        PersonPlan(name: Names.person(number), email: email, phone: "+1 555 0100", title: title)
    }

    /// Nine out of ten are members for up to six years; the others are on their way.
    private func life(today: Day, using random: inout SeededRandom) -> LifePlan {
        let stage = Self.stages.draw(using: &random)
        let ago =
            switch stage {
            case .draft: Int.random(in: 2...20, using: &random)
            case .submitted, .answering: Int.random(in: 12...45, using: &random)
            case .underReview: Int.random(in: 45...100, using: &random)
            case .returned: Int.random(in: 50...80, using: &random)
            case .approved: Int.random(in: 79...100, using: &random)
            case .certified, .rejected, .withdrawn: Int.random(in: 84...2200, using: &random)
            }
        return LifePlan(
            begins: today - ago, reaches: stage, answered: Int.random(in: 10...90, using: &random),
            judged: Int.random(in: 0...90, using: &random), returnedOnce: random.chance(20))
    }

    private static let stages = Mix<LifePlan.Stage>([
        (.certified, 880), (.draft, 15), (.submitted, 10), (.answering, 20), (.underReview, 30), (.returned, 10),
        (.approved, 10), (.rejected, 15), (.withdrawn, 10),
    ])

    /// Members by entity type, about 2021, in thousandths.
    private static let mix = Mix<EntityType>([
        (.importer, 360), (.highwayCarrier, 249), (.foreignManufacturer, 146), (.consolidator, 76),
        (.customsBroker, 75), (.mexicoLongHaulCarrier, 37), (.exporter, 31), (.thirdPartyLogistics, 10),
        (.seaCarrier, 7), (.marinePortTerminalOperator, 6), (.airCarrier, 3), (.railCarrier, 1),
    ])
}

/// Values with weights.
struct Mix<Value: Sendable>: Sendable {
    private let parts: [(value: Value, weight: Int)]
    private let total: Int

    init(_ parts: [(Value, Int)]) {
        precondition(!parts.isEmpty, "A mix has at least one part.")
        self.parts = parts.map { (value: $0.0, weight: $0.1) }
        self.total = parts.reduce(0) { $0 + $1.1 }
    }

    func draw(using random: inout SeededRandom) -> Value {
        var roll = Int.random(in: 0..<total, using: &random)
        for part in parts {
            if roll < part.weight { return part.value }
            roll -= part.weight
        }
        return parts[0].value
    }
}
