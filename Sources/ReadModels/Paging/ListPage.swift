/// Where a page of a list begins or ends: beside a row that is known by its key, so that rows which come or go meanwhile
/// move nothing.
public enum ListPlace<Key: Sendable & Equatable>: Sendable, Equatable {
    case start
    case after(Key)
    case before(Key)
}

/// A page of a list in the list's order, and whether the list goes on at either end.
public struct ListPage<Row: Sendable>: Sendable {
    public let rows: [Row]
    public let hasBefore: Bool
    public let hasAfter: Bool

    /// - Parameter fetch: Gives the rows beyond a key, nearest first: forwards in the list's order, or backwards.
    init<Key>(
        at place: ListPlace<Key>, limit: Int,
        fetch: (_ key: Key?, _ isForwards: Bool, _ limit: Int) async throws -> [Row]
    ) async rethrows {
        // One row more than are shown tells whether there are more.
        switch place {
        case .start:
            let found = try await fetch(nil, true, limit + 1)
            (rows, hasBefore, hasAfter) = (Array(found.prefix(limit)), false, found.count > limit)
        case .after(let key):
            let found = try await fetch(key, true, limit + 1)
            (rows, hasBefore, hasAfter) = (Array(found.prefix(limit)), true, found.count > limit)
        case .before(let key):
            let found = try await fetch(key, false, limit + 1)
            (rows, hasBefore, hasAfter) = (found.prefix(limit).reversed(), found.count > limit, true)
        }
    }
}
