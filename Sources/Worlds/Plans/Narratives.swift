import Foundation
import Programme
import Yams

/// What the people of an invented world write: answers to criteria, comments, reasons.
public struct Narratives: Sendable {
    private let answers: [CriterionID: [Answer.Standing: [String]]]
    private let notApplicable: [String]
    private let notYet: [String]
    private let comments: [CriterionID: String]
    private let generalComment: String
    /// What is added to an answer that was sent back.
    let correction: String
    let returnReasons: String
    let rejectionReasons: String
    let adverseVetting: String
    private let clearChecks: [String: String]
    private let adverseChecks: [String: String]

    static func load() throws -> Narratives {
        guard let url = Bundle.module.url(forResource: "narratives", withExtension: "yaml", subdirectory: "Resources")
        else { throw CocoaError(.fileNoSuchFile) }
        let file = try YAMLDecoder().decode(File.self, from: try String(contentsOf: url, encoding: .utf8))
        return try Narratives(file)
    }

    private struct File: Decodable {
        let answers: [String: [String: [String]]]
        let notApplicable: [String]
        let notYet: [String]
        let comments: [String: String]
        let generalComment: String
        let correction: String
        let returnReasons: String
        let rejectionReasons: String
        let adverseVetting: String
        let clearChecks: [String: String]
        let adverseChecks: [String: String]
    }

    private init(_ file: File) throws {
        answers = Dictionary(
            uniqueKeysWithValues: file.answers.compactMap { number, texts in
                CriterionID(number).map { id in
                    (
                        id,
                        Dictionary(
                            uniqueKeysWithValues: texts.compactMap { key, value in
                                Answer.Standing(rawValue: key).map { ($0, value) }
                            })
                    )
                }
            })
        notApplicable = file.notApplicable
        notYet = file.notYet
        comments = Dictionary(
            uniqueKeysWithValues: file.comments.compactMap { number, text in CriterionID(number).map { ($0, text) } })
        generalComment = file.generalComment
        correction = file.correction
        returnReasons = file.returnReasons
        rejectionReasons = file.rejectionReasons
        adverseVetting = file.adverseVetting
        clearChecks = file.clearChecks
        adverseChecks = file.adverseChecks
    }

    /// What a company might write about a criterion.
    func narrative(
        for criterion: CriterionID, _ standing: Answer.Standing, using random: inout SeededRandom
    ) -> String {
        let texts =
            switch standing {
            case .notApplicable: notApplicable
            case .notYet: notYet
            case .implemented, .partly: answers[criterion]?[standing] ?? []
            }
        // A criterion that a later edition adds has no texts here.
        return texts.randomElement(using: &random) ?? "The measure is described in our security manual."
    }

    /// What a specialist might write when an answer does not convince.
    func comment(_ criterion: CriterionID) -> String { comments[criterion] ?? generalComment }

    func vetting(_ check: CaseFile.VettingCheck, isClear: Bool) -> String {
        (isClear ? clearChecks : adverseChecks)[check.rawValue] ?? "Looked up; see the enclosed printout."
    }
}
