/// Lets one at a time do something about the same thing, in the order in which they came.
actor Turns {
    private var last: [String: (number: Int, task: Task<Void, Never>)] = [:]
    private var count = 0

    /// Does the work when everybody before has done theirs. Work that has begun is not cancelled half way.
    func take<Result: Sendable>(
        _ thing: String, _ work: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let earlier = last[thing]?.task
        let mine = Task {
            await earlier?.value
            return try await work()
        }
        count += 1
        let number = count
        last[thing] = (number, Task { _ = await mine.result })
        defer { if last[thing]?.number == number { last[thing] = nil } }
        return try await mine.value
    }
}
