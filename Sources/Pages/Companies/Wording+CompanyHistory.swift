import Programme

extension Wording {
    /// A fact of a company's history.
    ///
    /// - Parameter name: A person's name, for points of contact.
    public static func happened(
        _ event: Company.Event, before: Company.State, name: (ID<Person>) -> String
    ) -> HappenedShown {
        switch event {
        case .registered(let details):
            return HappenedShown("Account opened for \(details.name)")
        case .described(let now):
            return changed(from: before.details, to: now)
        case .sitePlaced(let id, let site):
            guard let old = before.sites[id] else { return HappenedShown("Site added: \(site.name)") }
            return HappenedShown("Site changed", from: line(old), to: line(site))
        case .siteClosed(let id):
            return HappenedShown("Site removed: \(before.sites[id]?.name ?? "unnamed")")
        case .contactNamed(let person, let kind):
            return HappenedShown("\(name(person)) named as \(contact(kind).lowercased())")
        case .contactDropped(let person):
            return HappenedShown("\(name(person)) is no longer a point of contact")
        }
    }

    private static func changed(from old: CompanyDetails?, to new: CompanyDetails) -> HappenedShown {
        let before = old?.lines ?? [:]
        let differing = CompanyDetails.labels.filter { before[$0] ?? "" != new.lines[$0] ?? "" }
        let from = differing.map { before[$0] ?? "" }.map { $0.isEmpty ? "nothing" : $0 }.joined(separator: "; ")
        let to = differing.map { new.lines[$0] ?? "" }.map { $0.isEmpty ? "nothing" : $0 }.joined(separator: "; ")
        return HappenedShown(
            "Company details changed: " + list(differing.map { $0.lowercased() }), from: from.isEmpty ? nil : from,
            to: to.isEmpty ? nil : to)
    }

    /// "Main warehouse (cargo handling), 1 Quay Road, Norfolk, United States".
    public static func line(_ site: Site) -> String {
        "\(site.name) (\(purpose(site.purpose).lowercased())), \(line(site.address))"
    }

    /// An address in one line.
    public static func line(_ address: Address) -> String {
        [address.street, address.city, address.region, address.postalCode, Country.name(address.country)]
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// "Cargo handling".
    public static func purpose(_ purpose: Site.Purpose) -> String {
        switch purpose {
        case .headquarters: "Headquarters"
        case .office: "Office"
        case .cargoHandling: "Cargo handling"
        case .policyAndTraining: "Policy and training"
        }
    }
}

extension CompanyDetails {
    static let labels = [
        "Legal name", "Doing business as", "Telephone", "Website", "In business since", "Employees", "History",
        "Headquarters",
    ]

    /// Each detail as text, by its label.
    var lines: [String: String] {
        [
            "Legal name": name, "Doing business as": doingBusinessAs, "Telephone": telephone, "Website": website,
            "In business since": businessStart.map(Wording.date) ?? "",
            "Employees": employees.map(Wording.figure) ?? "",
            "History": history, "Headquarters": Wording.line(headquarters),
        ]
    }
}

extension Wording {
    /// Each detail by its label, in the order of the form.
    public static func lines(_ details: CompanyDetails) -> [(label: String, value: String)] {
        let lines = details.lines
        return CompanyDetails.labels.map { ($0, lines[$0] ?? "") }
    }

    /// Each field of a site by its label.
    public static func lines(_ site: Site) -> [(label: String, value: String)] {
        [
            ("Name of the site", site.name), ("What happens there", purpose(site.purpose)),
            ("Address", line(site.address)),
        ]
    }
}
