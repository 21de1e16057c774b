import Foundation
import Programme
import Testing

@testable import Pages

@Suite struct `Letters of the programme office` {
    let renderer: PageRenderer

    init() throws {
        renderer = try PageRenderer()
    }

    private func letters(_ events: Membership.Event...) -> [Letter] {
        Letter.all(in: events.enumerated().map { ($1, Instant(.sample + $0)) })
    }

    private func page(_ letter: Letter) -> LetterPage {
        LetterPage(
            letter, of: .sample(1), to: CompanyDetails(name: "Sample & Sons"), as: "Importer", signatory: "Sam Sample",
            rulebook: .sample, today: .sample, back: Link(.letters(.sample(1)), "Letters"))
    }

    @Test func `follow from the record and are numbered in its order`() {
        #expect(Letter.samples.map(\.number) == [1, 2, 3, 4, 5])
        #expect(
            Letter.samples.map(\.kind.code.rawValue) == [
                "application-received", "profile-received", "sent-back", "profile-received", "certified",
            ])
    }

    @Test func `are not written for what a company does to its own draft`() {
        #expect(
            letters(
                .opened(company: .sample(2), as: EntityType(rawValue: "importer"), on: .sample), .identified([:]),
                .answered([:])
            ).isEmpty)
    }

    @Test func `say why an application was rejected, and what to do next`() throws {
        let found = letters(
            .opened(company: .sample(2), as: EntityType(rawValue: "importer"), on: .sample),
            .applicationSubmitted(on: .sample + 1),
            .rejected(on: .sample + 2, reasons: "The bond has lapsed <on file>."))
        let letter = try #require(found.last)
        let html = try renderer.html(page(letter), in: Shell.samples[0])
        #expect(html.contains("The bond has lapsed &lt;on file&gt;."))
        #expect(html.contains("Sample &amp; Sons"))
        #expect(html.contains("Begin a new application"))
        #expect(html.contains("For the programme office: Sam Sample"))
    }

    @Test func `name the clock that starts, its due date and its rule`() throws {
        let received = try #require(Letter.samples.first { $0.kind.code == .profileReceived })
        let rule = try #require(page(received).rules.first)
        #expect(rule.text.contains("Decision on certification"))
        #expect(rule.text.contains(Wording.date(received.at.day + 90)))
        #expect(rule.citation.text == "6 U.S.C. 964(c)")
    }

    @Test func `come out the same whatever happened later`() {
        let first = Letter.samples[1]
        let again = Letter.all(in: [
            (
                .opened(company: .sample(2), as: EntityType(rawValue: "importer"), on: .sample - 90),
                Instant(.sample - 90)
            ),
            (.applicationSubmitted(on: .sample - 79), Instant(.sample - 79)),
            (.profileSubmitted(on: .sample - 70), Instant(.sample - 70)),
        ])[1]
        #expect(page(first) == page(again))
    }
}

extension LetterPage: Equatable {
    public static func == (one: LetterPage, other: LetterPage) -> Bool {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(one)) == (try? encoder.encode(other))
    }
}
