import Catalogue
import Foundation
import Office
import Pages
import Programme

/// Runs a command's work on an office whose tables follow its journal, and closes it.
///
/// The journal lets one process write, so the server has to be stopped; the error says so.
func withOffice<Result>(
    in directory: URL, mustExist: Bool = true, _ work: (Office) async throws -> Result
) async throws -> Result {
    if mustExist, !Installation.exists(in: directory) {
        throw Refusal("There is no installation in \(directory.path).")
    }
    let programme = try ProgrammeLoader.load(overlay: nil)
    let installation = try await Installation.open(directory, data: programme)
    let office = installation.office
    let following = Task { try? await office.readModels.follow() }
    let outcome: Result
    do {
        outcome = try await work(office)
    } catch {
        await close(installation, following)
        throw Refusal(wording: error, rulebook: programme.rulebook) ?? error
    }
    await close(installation, following)
    return outcome
}

private func close(_ installation: Installation, _ following: Task<Void?, Never>) async {
    following.cancel()
    _ = await following.value
    // Everything acknowledged is on disk; a file that does not close cleanly is closed with the process.
    try? installation.close()
}

extension Refusal {
    init(_ problems: PersonProblems) {
        self.init(problems.problems.map(\.sentence).joined(separator: "\n"))
    }

    /// The words of a refusal; `nil` for an error that is none.
    init?(wording error: any Error, rulebook: Rulebook) {
        switch error {
        case let problems as PersonProblems:
            self.init(problems)
        case OfficeError.notFound:
            self.init(
                "There is no such person or organisation. (The programme office itself is founded with: greenlane office found.)"
            )
        default:
            guard let refused = Wording.refusal(error, rulebook: rulebook) else { return nil }
            self.init(refused.sentence)
        }
    }
}

extension PersonProblem {
    /// What is wrong with an option or the password that was read.
    fileprivate var sentence: String {
        switch fault {
        case .missing: "\(field.rawValue): give one."
        case .tooLong(let most): "\(field.rawValue): at most \(most) characters."
        case .malformed: "\(field.rawValue): this is not one."
        case .unavailable: "\(field.rawValue): somebody has this address already."
        case .unfitting: "\(field.rawValue): the organisation has no such role."
        case .wrong: "\(field.rawValue): it is another one."
        case .password(.tooShort(let least)): "\(field.rawValue): at least \(least) characters."
        case .password(.tooLong(let most)): "\(field.rawValue): at most \(most) characters."
        case .password(.tooEasilyGuessed):
            "\(field.rawValue): too easily guessed; use words that do not belong together."
        }
    }
}
