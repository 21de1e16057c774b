import ArgumentParser
import Catalogue
import Foundation
import Journal

/// Runs a command's work and turns what goes wrong into one plain sentence on standard error and an exit code: 1 for a
/// refusal, 70 for what should not have happened. Misuse of options (64) is the argument parser's.
func reporting(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let exit as ExitCode {
        throw exit
    } catch {
        FileHandle.standardError.write(Data("greenlane: \(sentence(for: error))\n".utf8))
        throw error.isRefusal ? ExitCode(1) : ExitCode(70)
    }
}

private func sentence(for error: any Error) -> String {
    switch error {
    case let failure as LoadFailure:
        "the programme's data cannot be used:\n" + failure.problems.map { "  \($0)" }.joined(separator: "\n")
    case let failure as any CustomStringConvertible: failure.description
    default: String(describing: error)
    }
}

extension Error {
    /// Whether the world is as it should be and only the request is not.
    fileprivate var isRefusal: Bool {
        self is Refusal || self is LoadFailure || self is JournalError || self is VaultError
    }
}
