import Programme

/// Something that happens at a moment of a world's history.
struct Step: Sendable {
    let at: Instant
    /// Keeps steps of the same moment in a fixed order.
    let order: Int
    let happen: @Sendable (Stage) async throws -> Void

    init(_ day: Day, hour: Int, minute: Int = 0, order: Int, _ happen: @escaping @Sendable (Stage) async throws -> Void)
    {
        self.at = Instant(day, millisecondOfDay: Int64((hour * 60 + minute) * 60_000))
        self.order = order
        self.happen = happen
    }

    static func comesFirst(_ one: Step, _ other: Step) -> Bool { (one.at, one.order) < (other.at, other.order) }
}
