import Programme

/// Names that nobody has, put together from parts.
enum Names {
    /// The same number gives the same name; different numbers below a hundred thousand give different ones.
    static func company(_ number: Int, for type: EntityType) -> String {
        let first = firsts[number % firsts.count]
        let second = seconds[number / firsts.count % seconds.count]
        let round = number / (firsts.count * seconds.count)
        return "\(first)\(second)\(round == 0 ? "" : " \(round + 1)") \(trade[type] ?? "Company")"
    }

    static func person(_ number: Int) -> String {
        "\(givenNames[number % givenNames.count]) \(familyNames[number / givenNames.count % familyNames.count])"
    }

    static func street(using random: inout SeededRandom) -> String {
        streets[Int.random(in: 0..<streets.count, using: &random)]
    }

    static func place(for type: EntityType, using random: inout SeededRandom) -> Place {
        let places =
            switch type {
            case .foreignManufacturer: abroad
            case .mexicoLongHaulCarrier: abroad.filter { $0.country == "MX" }
            case .importer, .highwayCarrier: home + abroad.filter { $0.country == "CA" }
            default: home
            }
        return places[Int.random(in: 0..<places.count, using: &random)]
    }

    struct Place: Sendable {
        let city: String
        let region: String
        let country: String
    }

    private static let firsts = [
        "Amber", "Alder", "Ash", "Badger", "Birch", "Bramble", "Brass", "Briar", "Cinder", "Clover", "Copper", "Coral",
        "Cricket", "Dapple", "Drift", "Ember", "Fallow", "Feather", "Fennel", "Flint", "Fox", "Garnet", "Gorse",
        "Hawthorn", "Hazel", "Heather", "Heron", "Indigo", "Ivy", "Jasper", "Juniper", "Kestrel", "Lantern", "Lark",
        "Linden", "Maple", "Marigold", "Meadow", "Mistle", "Nettle", "Oak", "Otter", "Pebble", "Pepper", "Quartz",
        "Raven", "Reed", "Rook", "Rowan", "Saffron", "Sage", "Shale", "Sorrel", "Sparrow", "Tansy", "Thistle", "Timber",
        "Umber", "Velvet", "Walnut", "Willow", "Wren", "Yarrow", "Zephyr",
    ]
    private static let seconds = [
        "barrow", "bank", "beck", "bourne", "bridge", "brook", "castle", "cliff", "combe", "cove", "croft", "dale",
        "fell", "fen", "field", "ford", "gate", "glen", "grove", "ham", "haven", "heath", "hill", "hollow", "hurst",
        "lake", "lea", "marsh", "mere", "mill", "mont", "moor", "mount", "ness", "path", "pond", "port", "ridge",
        "shaw",
        "shore", "side", "spring", "stead", "stone", "stow", "strand", "thorpe", "tide", "ton", "vale", "wade", "wall",
        "water", "well", "wick", "wind", "wood", "worth", "yard", "wharf",
    ]
    private static let trade: [EntityType: String] = [
        .importer: "Imports", .exporter: "Exports", .highwayCarrier: "Freight Lines", .customsBroker: "Customs Brokers",
        .consolidator: "Consolidators", .foreignManufacturer: "Manufacturing", .mexicoLongHaulCarrier: "Transportes",
        .seaCarrier: "Shipping", .airCarrier: "Air Cargo", .railCarrier: "Rail",
        .marinePortTerminalOperator: "Terminals", .thirdPartyLogistics: "Logistics",
    ]
    private static let givenNames = [
        "Ada", "Amos", "Anneke", "Basil", "Beatriz", "Callum", "Carmen", "Chidi", "Dagny", "Delia", "Edda", "Emilio",
        "Farid", "Freya", "Gideon", "Greta", "Hugo", "Imogen", "Ines", "Jonah", "Kaede", "Lena", "Linh", "Magnus",
        "Mai",
        "Nadia", "Nils", "Odile", "Oscar", "Priya", "Quentin", "Rosa", "Samir", "Tamsin", "Uma", "Viktor", "Wanda",
        "Yuki",
    ]
    private static let familyNames = [
        "Abara", "Alder", "Bexley", "Brandt", "Calloway", "Costa", "Dahl", "Duarte", "Ekström", "Farrow", "Fonseca",
        "Grady", "Hale", "Ivers", "Jarvis", "Kovač", "Laforge", "Linden", "Marsh", "Montoro", "Ndiaye", "Nguyen",
        "Okafor", "Pryce", "Quill", "Rivas", "Sato", "Strand", "Tarry", "Ueda", "Vale", "Voss", "Wexler", "Yilmaz",
        "Zeller",
    ]
    private static let streets = [
        "Invented Street", "Nowhere Road", "Fiction Avenue", "Make-Believe Lane", "Sample Way",
    ]
    private static let home: [Place] = [
        Place(city: "Laredo", region: "TX", country: "US"), Place(city: "Savannah", region: "GA", country: "US"),
        Place(city: "Long Beach", region: "CA", country: "US"), Place(city: "Buffalo", region: "NY", country: "US"),
        Place(city: "Norfolk", region: "VA", country: "US"), Place(city: "Memphis", region: "TN", country: "US"),
        Place(city: "Seattle", region: "WA", country: "US"), Place(city: "Miami", region: "FL", country: "US"),
        Place(city: "Detroit", region: "MI", country: "US"), Place(city: "Houston", region: "TX", country: "US"),
    ]
    private static let abroad: [Place] = [
        Place(city: "Monterrey", region: "NLE", country: "MX"), Place(city: "Puebla", region: "PUE", country: "MX"),
        Place(city: "Tijuana", region: "BCN", country: "MX"), Place(city: "Querétaro", region: "QUE", country: "MX"),
        Place(city: "Toronto", region: "ON", country: "CA"), Place(city: "Sherbrooke", region: "QC", country: "CA"),
        Place(city: "Winnipeg", region: "MB", country: "CA"),
    ]
}

extension EntityType {
    static let seaCarrier = EntityType(rawValue: "sea-carrier")
}
