import Programme

/// About a dozen invented companies at different points of the path, and the office that looks after them.
///
/// No company, person, address or number here exists. Dates are counted back from the day on which the world is made,
/// so that clocks run out soon on whatever day a visitor comes.
enum DemonstrationWorld {
    /// What every account signs in with. The server refuses to start with it outside of demonstration mode.
    static let password = "demonstration only"

    static func plan(until now: Instant) -> WorldPlan {
        WorldPlan(staff: staff, companies: companies(today: now.day), end: now)
    }

    private static let staff = StaffPlan(
        officeName: "Programme Office (demonstration)",
        operatorPerson: person("Oswin Tarry", "operator@office.example", "Systems operator"),
        director: person("Dorothea Finch", "director@office.example", "Programme director"),
        supervisors: [person("Santiago Ferro", "supervisor@office.example", "Supervisory specialist")],
        specialists: [
            person("Sylvia Okonjo", "specialist@office.example", "Supply chain security specialist"),
            person("Theo Lindqvist", "specialist2@office.example", "Supply chain security specialist"),
        ])

    static func person(_ name: String, _ email: String, _ title: String) -> PersonPlan {
        PersonPlan(name: name, email: email, phone: "+1 555 0100", title: title)
    }
}
