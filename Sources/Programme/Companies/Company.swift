/// A company's trade account: its details, sites and points of contact, shared by all its memberships.
public enum Company: Decider {
    public struct State: Sendable, Equatable {
        public var details: CompanyDetails?
        /// Counts changes of the details, so that two people on one form do not lose each other's work.
        public var detailsRevision = 0
        public var sites: [ID<Site>: Site] = [:]
        public var siteRevisions: [ID<Site>: Int] = [:]
        public var contacts: [ID<Person>: ContactKind] = [:]
    }

    public enum Command: Sendable {
        case register(CompanyDetails)
        /// `basedOn` is the revision that the person had before them.
        case describe(CompanyDetails, basedOn: Int)
        case placeSite(ID<Site>, Site, basedOn: Int)
        case closeSite(ID<Site>)
        /// `primaryNeeded`: whether the programme office has an application or a membership of the company.
        case nameContact(ID<Person>, ContactKind, isOfficer: Bool, primaryNeeded: Bool)
        case dropContact(ID<Person>, primaryNeeded: Bool)
    }

    public enum Event: Sendable, Equatable {
        case registered(CompanyDetails)
        case described(CompanyDetails)
        case sitePlaced(ID<Site>, Site)
        case siteClosed(ID<Site>)
        case contactNamed(ID<Person>, ContactKind)
        case contactDropped(ID<Person>)
    }

    public enum Refusal: Error, Equatable {
        case alreadyRegistered
        case notRegistered
        case nameMissing
        /// Somebody else saved first; `current` is the revision that stands now.
        case stale(current: Int)
        case noSuchSite
        case noSuchContact
        /// The primary point of contact must be a company officer (CBP form 1651-0077, 2016).
        case primaryContactIsNoOfficer
        /// What was submitted names a primary point of contact; the company keeps one from then on (same form).
        case lastPrimaryContact
    }

    public static let initial = State()

    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        if case .register(let details) = command {
            guard state.details == nil else { throw .alreadyRegistered }
            guard !details.name.isEmpty else { throw .nameMissing }
            return [.registered(details)]
        }
        guard let details = state.details else { throw .notRegistered }
        switch command {
        case .register:
            throw .alreadyRegistered
        case .describe(let changed, let revision):
            guard !changed.name.isEmpty else { throw .nameMissing }
            guard changed != details else { return [] }
            guard revision == state.detailsRevision else { throw .stale(current: state.detailsRevision) }
            return [.described(changed)]
        case .placeSite(let id, let site, let revision):
            guard state.sites[id] != site else { return [] }
            let current = state.siteRevisions[id] ?? 0
            guard revision == current else { throw .stale(current: current) }
            return [.sitePlaced(id, site)]
        case .closeSite(let id):
            guard state.sites[id] != nil else { throw .noSuchSite }
            return [.siteClosed(id)]
        case .nameContact(let person, let kind, let isOfficer, let primaryNeeded):
            if kind == .primary, !isOfficer { throw .primaryContactIsNoOfficer }
            if primaryNeeded, kind != .primary, state.isOnlyPrimaryContact(person) { throw .lastPrimaryContact }
            return state.contacts[person] == kind ? [] : [.contactNamed(person, kind)]
        case .dropContact(let person, let primaryNeeded):
            guard state.contacts[person] != nil else { throw .noSuchContact }
            if primaryNeeded, state.isOnlyPrimaryContact(person) { throw .lastPrimaryContact }
            return [.contactDropped(person)]
        }
    }

    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .registered(let details), .described(let details):
            state.details = details
            state.detailsRevision += 1
        case .sitePlaced(let id, let site):
            state.sites[id] = site
            state.siteRevisions[id, default: 0] += 1
        case .siteClosed(let id):
            state.sites[id] = nil
            state.siteRevisions[id, default: 0] += 1
        case .contactNamed(let person, let kind):
            state.contacts[person] = kind
        case .contactDropped(let person):
            state.contacts[person] = nil
        }
    }
}

extension Company.State {
    fileprivate func isOnlyPrimaryContact(_ person: ID<Person>) -> Bool {
        contacts[person] == .primary && contacts.values.count { $0 == .primary } == 1
    }
}
