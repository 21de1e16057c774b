import Journal
import Programme

/// One thing that happened to a profile, with who did it and when.
public struct ProfileEntry: Sendable {
    public let at: Instant
    public let actor: Actor
    public let event: Profile.Event
}

extension Office {
    /// What happened to one criterion of a profile and to the profile as a whole, oldest first.
    ///
    /// A profile's history has hundreds of entries and a criterion's only a few of them, so the others are told apart
    /// by their bytes and never read. The caller has checked that the asker may see the membership.
    public func profileHistory(of criterion: CriterionID, in id: ID<Membership>) async throws -> [ProfileEntry] {
        let stream = StreamID(category: Profile.category, key: id.description)
        let quoted = Array("\"\(criterion)\"".utf8)
        return try await journal.history(of: stream, after: 0).compactMap { entry in
            guard Self.mayConcern(entry.body, quoted) else { return nil }
            let event = try Profile.restore(entry.body)
            return event.concerns(criterion) ? ProfileEntry(at: entry.at, actor: entry.actor, event: event) : nil
        }
    }

    /// When the profile was handed in the time before the last; `nil` if it was not.
    public func handedInBefore(_ id: ID<Membership>) async throws -> Instant? {
        let stream = StreamID(category: Profile.category, key: id.description)
        let times = try await journal.history(of: stream, after: 0).filter { $0.body.kind == "profile.submitted" }.map(
            \.at)
        return times.count >= 2 ? times[times.count - 2] : nil
    }

    /// An answer and a verdict name their criterion as a text; the other facts of a profile are few.
    private static func mayConcern(_ body: EventBody, _ quoted: [UInt8]) -> Bool {
        switch body.kind {
        case "profile.begun": false
        case "profile.answered", "profile.judged": body.json.contains(quoted)
        default: true
        }
    }
}

extension Profile.Event {
    fileprivate func concerns(_ criterion: CriterionID) -> Bool {
        switch self {
        case .answered(let own, _, _), .judged(let own, _): own == criterion
        case .begun: false
        case .submitted, .sentBack, .approved: true
        }
    }
}

extension [UInt8] {
    /// Whether a run of bytes stands somewhere in these.
    fileprivate func contains(_ run: [UInt8]) -> Bool {
        guard let first = run.first, count >= run.count else { return run.isEmpty }
        return withUnsafeBufferPointer { bytes in
            (0...(bytes.count - run.count)).contains { start in
                bytes[start] == first && (1..<run.count).allSatisfy { bytes[start + $0] == run[$0] }
            }
        }
    }
}
