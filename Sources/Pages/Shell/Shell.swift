import Programme

/// What surrounds every page: where one is, who one is, and what can be reached from here.
public struct Shell: Codable, Sendable {
    /// `public`, `company` or `office`.
    public var workspace: String
    /// The path of this page with its query, to come back to after signing in.
    public var path: String
    public var navigation: [NavigationItem]
    /// The organisation for which the person acts.
    public var organisation: Link?
    /// Nobody on public pages.
    public var person: PersonShown?
    /// The token that every form of this session sends back.
    public var csrf: String?
    /// What has just happened, shown once.
    public var notice: Notice?
    /// Why nothing can be changed at the moment.
    public var readOnlyNotice: String?
    /// Accounts to look around with; only in a demonstration world.
    public var demonstration: Demonstration?
    /// The time of a demonstration; only in one.
    public var time: DemonstrationTimeShown?
    public var today: DateShown
    /// Where the search field sends its `q`.
    public var searchAction: String
    /// What the search field finds, as "Search the criteria".
    public var searchLabel: String

    public init(
        workspace: Workspace, path: String, navigation: [NavigationItem], today: Day, searchAction: String,
        searchLabel: String, organisation: Link? = nil, person: PersonShown? = nil, csrf: String? = nil,
        notice: Notice? = nil, readOnlyNotice: String? = nil, demonstration: Demonstration? = nil
    ) {
        self.workspace = workspace.rawValue
        self.path = path
        self.navigation = navigation
        self.today = DateShown(today, today: today)
        self.searchAction = searchAction
        self.searchLabel = searchLabel
        self.organisation = organisation
        self.person = person
        self.csrf = csrf
        self.notice = notice
        self.readOnlyNotice = readOnlyNotice
        self.demonstration = demonstration
    }

    public enum Workspace: String, Sendable {
        case `public`, company, office
    }
}

/// A section of the workspace, listed on the left.
public struct NavigationItem: Codable, Sendable {
    public let href: String
    public let label: String
    /// The letter that goes there after `g`.
    public let shortcut: String?
    /// How many things wait there, if that is worth a number.
    public internal(set) var count: Int?
    public let isCurrent: Bool

    public init(_ route: Route, _ label: String, shortcut: String? = nil, count: Int? = nil, isCurrent: Bool = false) {
        self.href = route.path
        self.label = label
        self.shortcut = shortcut
        self.count = count
        self.isCurrent = isCurrent
    }
}

/// Who is signed in.
public struct PersonShown: Codable, Sendable {
    public let name: String
    /// In words: "Company officer".
    public let role: String

    public init(name: String, role: String) {
        self.name = name
        self.role = role
    }
}

/// What has just happened, in one sentence.
public struct Notice: Codable, Sendable {
    /// `good`, `attention` or `bad`.
    public let hue: String
    public let text: String
    public let link: Link?

    public init(_ text: String, hue: Hue = .good, link: Link? = nil) {
        self.hue = hue.rawValue
        self.text = text
        self.link = link
    }
}

/// That everything here is invented, and how to sign in.
public struct Demonstration: Codable, Sendable {
    public let accounts: [Account]

    public init(accounts: [Account]) {
        self.accounts = accounts
    }

    public struct Account: Codable, Sendable {
        public let signInName: String
        public let password: String
        /// Who this is: "Officer of Harbour & Pine Imports".
        public let who: String

        public init(signInName: String, password: String, who: String) {
            self.signInName = signInName
            self.password = password
            self.who = who
        }
    }
}
