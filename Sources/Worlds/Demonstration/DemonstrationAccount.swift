/// Somebody of the demonstration world with whose account a visitor can look around.
public struct DemonstrationAccount: Sendable {
    public let email: String
    public let who: String

    private init(_ email: String, _ who: String) {
        self.email = email
        self.who = who
    }

    /// What all of them sign in with.
    public static let password = DemonstrationWorld.password

    public static let all: [DemonstrationAccount] = [
        .init("officer@quillfeather.example", "officer of Quillfeather Toys, an importer certified for some months"),
        .init("compliance@borealis.example", "compliance manager of Borealis Maple Exports, answering its criteria"),
        .init("officer@copperkettle.example", "officer of Copperkettle Coffee Importers, beginning an application"),
        .init("officer@saltmarsh.example", "officer of Saltmarsh Ocean Consolidators, sent back for correction"),
        .init("specialist@office.example", "supply chain security specialist of the programme office"),
        .init("supervisor@office.example", "supervisor of the programme office"),
        .init("director@office.example", "director of the programme"),
        .init("operator@office.example", "operator of the installation"),
    ]
}
