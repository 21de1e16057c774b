import Catalogue
import Journal
import Programme
import ReadModels

/// The application: runs commands as an actor, keeps the permissions, and connects one thing's facts with another's.
///
/// Web, terminal and world generator all go through it; nothing else appends to the journal.
public final class Office: Sendable {
    public let journal: any JournalStore
    public let readModels: ReadModels
    public let vault: Vault
    public let data: ProgrammeData
    public let clock: any TimeSource
    let chance: Chance
    let desk: SignInDesk
    let races = RaceLine()

    /// - Parameter passwords: Hashes passwords. Tests and invented worlds give one that takes no time.
    public init(
        journal: any JournalStore, readModels: ReadModels, vault: Vault, data: ProgrammeData, clock: any TimeSource,
        chance: Chance = Chance(), passwords: PasswordHasher = PasswordHasher()
    ) {
        self.journal = journal
        self.readModels = readModels
        self.vault = vault
        self.data = data
        self.clock = clock
        self.chance = chance
        self.desk = SignInDesk(passwords: passwords)
    }

    public var rulebook: Rulebook { data.rulebook }
    public var criteria: CriteriaCatalogue { data.catalogue }
    public var today: Day { clock.now().day }

    /// A fresh identifier.
    public func freshID<Subject>() -> ID<Subject> { chance.id(at: clock.now()) }
}

/// What time it is. The system's clock, or one that a demonstration moves.
public protocol TimeSource: Sendable {
    /// The time by which the programme goes: its days, clocks and records.
    func now() -> Instant
    /// The time by which sessions last and guessing is slowed down. It is the same, except in a demonstration whose time
    /// was moved: nobody is signed out because a month has gone by in a second.
    func machineNow() -> Instant
}

extension TimeSource {
    public func machineNow() -> Instant { now() }
}

/// Why the office does not do what was asked, beyond a rule's refusal.
public enum OfficeError: Error, Equatable {
    /// It does not exist, or the asker may not know whether it does.
    case notFound
    /// The asker sees the thing and may not do this to it.
    case notAllowed(Action)
    /// Others kept changing the same thing; nothing was done.
    case busy
}

extension Office {
    /// Whether what somebody changes can be recorded and then shown. On a full disk, say, the server only shows what
    /// it has.
    public var takesChanges: Bool {
        guard case .writable = journal.condition else { return false }
        return (try? readModels.check()) != nil
    }
}
