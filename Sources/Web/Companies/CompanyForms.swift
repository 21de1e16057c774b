import Pages
import Programme

struct CompanyDetailsForm: FormInput {
    let name: String
    let doingBusinessAs: String?
    let telephone: String?
    let website: String?
    /// As 2026-03-14.
    let businessStart: String?
    /// A whole number.
    let employees: String?
    let history: String?
    let street: String?
    let city: String?
    let region: String?
    let postalCode: String?
    /// ISO 3166-1 alpha-2.
    let country: String?
    /// The revision that the form was based on.
    let revision: Int

    init(_ typed: CompanyDetailsPage.Typed, revision: Int) {
        name = typed.name
        doingBusinessAs = typed.doingBusinessAs
        telephone = typed.telephone
        website = typed.website
        businessStart = typed.businessStart
        employees = typed.employees
        history = typed.history
        street = typed.address.street
        city = typed.address.city
        region = typed.address.region
        postalCode = typed.address.postalCode
        country = typed.address.country
        self.revision = revision
    }

    var typed: CompanyDetailsPage.Typed {
        var typed = CompanyDetailsPage.Typed()
        typed.name = name
        typed.doingBusinessAs = doingBusinessAs ?? ""
        typed.telephone = telephone ?? ""
        typed.website = website ?? ""
        typed.businessStart = businessStart ?? ""
        typed.employees = employees ?? ""
        typed.history = history ?? ""
        typed.address = AddressTyped(
            street: street, city: city, region: region, postalCode: postalCode, country: country)
        return typed
    }

    /// The details, or all that is wrong with them. A draft may be unfinished: only the name cannot be missing.
    func read(today: Day) -> (CompanyDetails?, [FieldProblem]) {
        let typed = typed
        var check = FormCheck()
        let name = check.line(typed.name, "name", missing: "Give the company’s legal name.")
        let other = check.line(typed.doingBusinessAs, "doingBusinessAs")
        let telephone = check.line(typed.telephone, "telephone")
        let website = check.line(typed.website, "website")
        let start = check.day(typed.businessStart, "businessStart", upTo: today)
        let employees = check.number(typed.employees, "employees", in: 0...10_000_000)
        let history = check.text(typed.history, "history")
        let address = check.address(typed.address, isComplete: false)
        guard check.problems.isEmpty else { return (nil, check.problems) }
        return (
            CompanyDetails(
                name: name, doingBusinessAs: other, telephone: telephone, website: website, businessStart: start,
                employees: employees, history: history, headquarters: address), []
        )
    }
}

struct SiteForm: FormInput {
    let name: String
    /// `headquarters`, `office`, `cargo-handling` or `policy-and-training`.
    let purpose: String
    let street: String?
    let city: String?
    let region: String?
    let postalCode: String?
    /// ISO 3166-1 alpha-2.
    let country: String?
    /// The revision that the form was based on; absent for a new site.
    let revision: Int?

    var typed: SitePage.Typed {
        var typed = SitePage.Typed()
        typed.name = name
        typed.purpose = purpose
        typed.address = AddressTyped(
            street: street, city: city, region: region, postalCode: postalCode, country: country)
        return typed
    }

    func read() -> (Site?, [FieldProblem]) {
        var check = FormCheck()
        let name = check.line(typed.name, "name", missing: "Give the site a name.")
        let purpose = Site.Purpose(rawValue: typed.purpose)
        if purpose == nil { check.problems.append(FieldProblem("purpose", "Choose what happens there.")) }
        let address = check.address(typed.address, isComplete: true)
        guard let purpose, check.problems.isEmpty else { return (nil, check.problems) }
        return (Site(name: name, purpose: purpose, address: address), [])
    }
}

extension AddressTyped {
    init(street: String?, city: String?, region: String?, postalCode: String?, country: String?) {
        self.init()
        self.street = street ?? ""
        self.city = city ?? ""
        self.region = region ?? ""
        self.postalCode = postalCode ?? ""
        self.country = country ?? ""
    }
}

/// Reads fields one by one and keeps all that is wrong, in reading order.
struct FormCheck {
    var problems: [FieldProblem] = []

    private static let longestLine = 200
    private static let longestText = 10_000

    /// One line, without the spaces around it.
    ///
    /// - Parameter missing: What to say if it is empty; `nil` where it may be.
    mutating func line(_ text: String, _ field: String, missing: String? = nil) -> String {
        let text = text.trimmed
        if text.isEmpty, let missing { problems.append(FieldProblem(field, missing)) }
        if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            problems.append(FieldProblem(field, "Use one line of plain text."))
        }
        limit(text, field, Self.longestLine)
        return text
    }

    /// Text of several lines.
    mutating func text(_ text: String, _ field: String) -> String {
        let text = text.trimmed.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
        limit(text, field, Self.longestText)
        return text
    }

    private mutating func limit(_ text: String, _ field: String, _ most: Int) {
        guard text.unicodeScalars.count > most else { return }
        problems.append(FieldProblem(field, "Use at most \(Wording.count(most, "character"))."))
    }

    mutating func day(_ text: String, _ field: String, upTo latest: Day) -> Day? {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        guard let day = Day(text) else {
            problems.append(FieldProblem(field, "Give a date, as 2010-05-31."))
            return nil
        }
        if day > latest { problems.append(FieldProblem(field, "This day has not come yet.")) }
        return day
    }

    mutating func number(_ text: String, _ field: String, in range: ClosedRange<Int>) -> Int? {
        let text = text.trimmed.filter { $0 != "," && $0 != " " }
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), range.contains(number) else {
            let limits = "\(Wording.figure(range.lowerBound)) to \(Wording.figure(range.upperBound))"
            problems.append(FieldProblem(field, "Give a whole number from \(limits)."))
            return nil
        }
        return number
    }

    mutating func address(_ typed: AddressTyped, isComplete: Bool) -> Address {
        let street = line(typed.street, "street", missing: isComplete ? "Give street and number." : nil)
        let city = line(typed.city, "city", missing: isComplete ? "Give the city." : nil)
        let region = line(typed.region, "region")
        let postalCode = line(typed.postalCode, "postalCode")
        let country = line(typed.country, "country", missing: isComplete ? "Choose the country." : nil)
            .uppercased()
        if !country.isEmpty, !Country.isKnown(country) {
            problems.append(
                FieldProblem(
                    "country", "Choose a country. Programs give its two letters, as US, CA or MX (ISO 3166-1)."))
        }
        return Address(street: street, city: city, region: region, postalCode: postalCode, country: country)
    }
}
