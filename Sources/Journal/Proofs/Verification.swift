/// What a check of a whole journal found.
public struct Verification: Hashable, Sendable {
    /// How many entries were checked and are as they were written, counted from the first.
    public let checked: Int

    /// The end of what was checked: worth keeping elsewhere, to check against later.
    public let head: Head

    /// The first thing that is not as it was written; `nil` if all is.
    public let problem: JournalProblem?

    public var isSound: Bool { problem == nil }
}

extension JournalStore {
    /// Follows the chain from the first entry to the last and names the first thing that is not as it was written.
    ///
    /// It reads page by page and may run beside a server that goes on appending; it checks up to where the journal
    /// ended when it began. Somebody who can write to the file can also make all hashes anew: only a head that was
    /// kept elsewhere shows that.
    ///
    /// - Parameters:
    ///   - kept: heads kept elsewhere, which must lie on the chain.
    ///   - progress: called now and then with how many entries are done, and of how many.
    public func verifyChain(
        against kept: [Head] = [], progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Verification {
        let head: Head
        do {
            head = try await self.head()
        } catch JournalError.damaged(_, let problem) {
            return Verification(checked: 0, head: .origin, problem: .unreadable(after: 0, problem: problem))
        }
        var chain = ChainCheck(from: .origin, at: 0, kept: kept)
        func result(_ problem: JournalProblem?) -> Verification {
            Verification(
                checked: chain.position, head: Head(position: chain.position, hash: chain.hashSoFar), problem: problem)
        }
        var page = 2000
        while chain.position < head.position {
            let entries: [Entry]
            do {
                entries = try await self.entries(
                    after: chain.position, limit: min(page, head.position - chain.position))
            } catch JournalError.damaged(_, let problem) {
                // Something in this page cannot be read. What comes before it may show the first problem.
                if page > 1 {
                    page = 1
                    continue
                }
                return result(.unreadable(after: chain.position, problem: problem))
            }
            if entries.isEmpty { break }
            for entry in entries {
                guard let problem = chain.check(entry) else { continue }
                return result(try await explained(problem, after: chain.hashSoFar))
            }
            progress(chain.position, head.position)
        }
        if let problem = chain.finish(at: head) { return result(problem) }
        return result(try await problemBeyond(head))
    }

    /// Entries that stand after the journal's own end. The head is read again afterwards, since a server may have
    /// appended meanwhile.
    private func problemBeyond(_ head: Head) async throws -> JournalProblem? {
        guard let next = try? await entries(after: head.position, limit: 1).first else { return nil }
        let now = try await self.head()
        return next.position > now.position ? .overrun(last: next.position, head: now) : nil
    }

    /// Looks whether what belongs at a wrong entry's position stands elsewhere.
    private func explained(_ problem: JournalProblem, after previous: EntryHash) async throws -> JournalProblem {
        guard
            case .altered(let position) = problem,
            let found = try await entries(after: position - 1, limit: 1).first, found.position == position
        else { return problem }
        var last = position
        while let page = try? await entries(after: last, limit: 2000), let end = page.last {
            for other in page {
                let inItsPlace = other.moved(to: position, body: other.body)
                let withItsBody = found.moved(to: position, body: other.body)
                if EntryDigest.hash(of: inItsPlace, after: previous) == other.hash
                    || EntryDigest.hash(of: withItsBody, after: previous) == found.hash
                {
                    return .swapped(position: position, with: other.position)
                }
            }
            last = end.position
        }
        return problem
    }
}

extension Entry {
    fileprivate func moved(to position: Int, body: EventBody) -> Entry {
        Entry(position: position, stream: stream, version: version, at: at, actor: actor, body: body, hash: hash)
    }
}
