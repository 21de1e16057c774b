import Office
import Pages
import Programme

/// Puts the frame around pages: the sections that a person's role has, and what is waiting there.
struct Shells: Sendable {
    let office: Office
    let demonstration: Demonstration?

    func shell(for visit: Visit) async throws -> Shell {
        var shell = bare(for: visit.session, path: visit.path)
        shell.time = try await demonstrationTime(for: visit)
        if let session = visit.session {
            shell.count(try await office.unseenCount(of: session.identity), at: .inbox)
        }
        return shell
    }

    /// The frame without anything that has to be looked up, for when looking up is what failed.
    func bare(for session: Session?, path: String) -> Shell {
        var shell = frame(for: session, path: path)
        shell.csrf = session?.csrf
        if !office.takesChanges {
            shell.readOnlyNotice =
                "The journal cannot be written to at the moment. Everything shown is saved; nothing can be changed "
                + "until the operator has looked after it."
        }
        return shell
    }

    private func frame(for session: Session?, path: String) -> Shell {
        guard let session else { return .publicPage(path: path, today: office.today, demonstration: demonstration) }
        return .workspace(
            role: session.identity.role, path: path, today: office.today,
            person: PersonShown(name: session.name, role: Wording.role(session.identity.role)),
            organisation: session.organisationName, demonstration: demonstration)
    }
}
