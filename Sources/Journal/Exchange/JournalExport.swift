extension JournalStore {
    /// Writes the whole journal, one entry a line in order, up to where it ends when this begins.
    ///
    /// - Parameters:
    ///   - write: takes some lines at a time.
    ///   - progress: called now and then with how many entries are done, and of how many.
    /// - Returns: the head of what was written.
    @discardableResult
    public func export(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, to write: ([UInt8]) throws -> Void
    ) async throws -> Head {
        let head = try await self.head()
        var last = Head.origin
        while last.position < head.position {
            let page = try await entries(after: last.position, limit: min(1000, head.position - last.position))
            var lines: [UInt8] = []
            for entry in page {
                ExportLine.write(entry, to: &lines)
                last = entry.head
            }
            if page.isEmpty { break }
            try write(lines)
            progress(last.position, head.position)
        }
        return last
    }
}

extension Entry {
    /// The entry as it stands in an export, without a line feed.
    public var exportLine: String {
        var line: [UInt8] = []
        ExportLine.write(self, to: &line)
        return String(decoding: line.dropLast(), as: UTF8.self)
    }
}
