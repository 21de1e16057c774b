/// Whether the server is well, for operators and their monitoring.
public struct HealthPage: PageValue {
    public static let template = "system/health"

    public let title: String
    public let status: StatusPill
    /// The position of the journal's latest entry.
    public let journal: Int
    /// The position that the read models have reached.
    public let readModels: Int

    public init(isWritable: Bool, journal: Int, readModels: Int) {
        self.title = "State of the server"
        self.status =
            isWritable
            ? StatusPill("writable", "Takes changes", .good)
            : StatusPill("read-only", "Shows what it has and takes no changes", .bad)
        self.journal = journal
        self.readModels = readModels
    }

    public static let samples = [
        HealthPage(isWritable: true, journal: 12, readModels: 12),
        HealthPage(isWritable: false, journal: 12, readModels: 11),
    ]
}
