import Pages
import ReadModels

/// Lists that are paged by key: `?after=` and `?before=` name the row beside which a page lies.
enum Paging {
    /// How many rows stand on a page: what is still looked over at a glance, and answered within some milliseconds.
    static let length = 25

    static let parameters: [Endpoint.QueryParameter] = [
        .init("after", "Where the page before ended, as its link to the next page says."),
        .init("before", "Where the page after began, as its link to the previous page says."),
    ]
}

extension Visit {
    /// Which page is asked for; a key that means nothing stands for the beginning.
    func place<Key>(_ read: (String) async throws -> Key?) async rethrows -> ListPlace<Key> {
        if let text = query("before"), let key = try await read(text) { return .before(key) }
        if let text = query("after"), let key = try await read(text) { return .after(key) }
        return .start
    }
}

extension ListPage {
    /// The pages on either side of this one.
    func neighbours<Key>(at place: ListPlace<Key>, _ key: (Row) -> String) -> Neighbours {
        Neighbours(
            before: hasBefore ? rows.first.map(key) : nil, after: hasAfter ? rows.last.map(key) : nil,
            isStart: place == .start)
    }
}
