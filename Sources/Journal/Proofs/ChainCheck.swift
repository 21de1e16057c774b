import Programme

/// Follows a journal from entry to entry and tells the first that is not as it was written.
struct ChainCheck {
    /// The hash up to here; `nil` at the start of a check that does not begin at the beginning.
    private var hash: EntryHash?
    private(set) var position: Int
    private var at = Instant(milliseconds: .min)
    private var versions: [StreamID: Int]?
    private let kept: [Head]

    /// - Parameters:
    ///   - hash: the hash up to `position`; without one the first entry is taken as it is.
    ///   - kept: heads kept elsewhere, which have to lie on the way.
    init(from hash: EntryHash?, at position: Int, kept: [Head] = []) {
        self.hash = hash
        self.position = position
        self.kept = kept
        versions = position == 0 ? [:] : nil
    }

    /// What is wrong with the next entry; `nil` if it follows from all before it.
    mutating func check(_ entry: Entry) -> JournalProblem? {
        guard entry.position == position + 1 else { return .missing(position: position + 1) }
        if let hash, EntryDigest.hash(of: entry, after: hash) != entry.hash {
            return .altered(position: entry.position)
        }
        if entry.at < at { return .timeRunsBackwards(position: entry.position) }
        if let known = versions?[entry.stream] ?? (versions == nil ? nil : 0), entry.version != known + 1 {
            return .versionGap(
                position: entry.position, stream: entry.stream, expected: known + 1, found: entry.version)
        }
        versions?[entry.stream] = entry.version
        hash = entry.hash
        position = entry.position
        at = entry.at
        return kept.first { $0.position == position && $0.hash != entry.hash }.map { .differs(from: $0) }
    }

    /// What is wrong with the end that was reached.
    func finish(at head: Head) -> JournalProblem? {
        for known in [head] + kept where known.position > position { return .truncated(last: position, head: known) }
        if position > head.position { return .overrun(last: position, head: head) }
        let reached = hash ?? .origin
        return reached == head.hash ? nil : .differs(from: head)
    }

    /// The hash up to the last entry that was right.
    var hashSoFar: EntryHash { hash ?? .origin }
}
