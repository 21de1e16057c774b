import Programme

/// Identifiers that look right and differ between companies.
enum Numbers {
    /// One of each group that an applicant of this type has to bring.
    static func identifiers(
        _ number: Int, for type: EntityType, under rulebook: Rulebook
    ) -> [IdentifierKind: String] {
        let required = rulebook[type]?.identifiers.filter(\.isRequired) ?? []
        return required.reduce(into: [:]) { identifiers, requirement in
            guard let kind = requirement.anyOf.first else { return }
            identifiers[kind] = value(of: kind, number)
        }
    }

    private static func value(of kind: IdentifierKind, _ number: Int) -> String {
        switch kind.rawValue {
        case "ior": "98-\(digits(number, 7))XX"
        case "ein": "98-\(digits(number, 7))"
        case "scac": counted(number, 4, in: Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        case "filer-code": counted(number, 3, in: Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        case "iata": "Q" + digits(number, 6)
        case "mid": "MXDEMWOR\(digits(number, 6))"
        case "rfc": "DEM\(digits(number, 6))AA1"
        case "fmc-terminal": digits(number, 6)
        case "broker-licence": digits(number, 5)
        default: digits(number, 7)
        }
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text.suffix(width)
    }

    private static func counted(_ number: Int, _ width: Int, in alphabet: [Character]) -> String {
        var rest = number
        var text: [Character] = []
        for _ in 0..<width {
            text.append(alphabet[rest % alphabet.count])
            rest /= alphabet.count
        }
        return String(text.reversed())
    }
}
