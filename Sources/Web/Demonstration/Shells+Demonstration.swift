import Office
import Pages
import Programme

extension Shells {
    /// The demonstration's date, and for whoever is signed in the ways to move it; `nil` outside of a demonstration.
    func demonstrationTime(for visit: Visit) async throws -> DemonstrationTimeShown? {
        guard let time = visit.time else { return nil }
        guard let session = visit.session else {
            return DemonstrationTimeShown(today: time.today, realDay: time.realDay, move: nil)
        }
        let ahead = try await time.next().flatMap { row in
            row.deadline.nextTurn(after: time.today).map { day in
                // A company does not learn here whose clock runs if it is another's.
                let isSeen = session.identity.relation(to: row.membership) != .stranger
                return DemonstrationTimeShown.Ahead(
                    day: day, clock: Wording.clock(row.deadline.clock, office.rulebook),
                    isOpening: row.deadline.opens == day, companyName: isSeen ? row.membership.companyName : nil)
            }
        }
        return DemonstrationTimeShown(
            today: time.today, realDay: time.realDay,
            move: .init(from: time.today, back: visit.path, ahead: ahead))
    }
}
