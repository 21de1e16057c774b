import Foundation
import Programme
import Testing

@testable import Pages

@Suite struct `Templates of pages` {
    let templates: Templates
    let renderer: PageRenderer

    init() throws {
        templates = try PageRenderer.templates()
        renderer = try PageRenderer()
    }

    @Test(arguments: PageCatalogue.all.map { PageKind(type: $0) })
    func `use only names that their page has`(page: PageKind) throws {
        let roots = try page.roots(in: renderer)
        #expect(TemplateNames(texts: templates.texts).problems(of: page.type.template, over: roots) == [])
    }

    @Test func `are found out when they misspell a name`() throws {
        let names = TemplateNames(texts: ["wrong": "{{#bindings}}{{levle}}{{/bindings}}{{titel}}"])
        let roots = try PageKind(type: CriterionPage.self).roots(in: renderer)
        #expect(
            names.problems(of: "wrong", over: roots) == [
                "wrong: nothing is named levle", "wrong: nothing is named titel",
            ])
    }

    @Test(arguments: PageCatalogue.all.map { PageKind(type: $0) })
    func `say on every page that this is no system of CBP`(page: PageKind) throws {
        for html in try page.html(by: renderer) {
            #expect(html.contains("not a system of U.S. Customs and Border Protection"))
            #expect(html.contains("letters prevail"))
        }
    }

    @Test(arguments: PageCatalogue.all.map { PageKind(type: $0) })
    func `have one main heading and nothing that the content security policy forbids`(page: PageKind) throws {
        for html in try page.html(by: renderer) {
            #expect(html.components(separatedBy: "<h1").count == 2)
            for forbidden in [" style=", " onclick=", "<style", "javascript:", "<script>"] {
                #expect(!html.contains(forbidden), "\(page) contains \(forbidden)")
            }
        }
    }

    @Test func `hold no leftovers of a merge, nor does the style sheet`() {
        let files = templates.texts.values + renderer.staticFiles.map { String(decoding: $0.bytes, as: UTF8.self) }
        for text in files { #expect(!text.contains("<<<<<<<") && !text.contains(">>>>>>>")) }
        let style = renderer.staticFiles.first { $0.name == "greenlane.css" }.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
        #expect(style?.count { $0 == "{" } == style?.count { $0 == "}" })
    }

    @Test func `never write a value unescaped`() {
        for (name, text) in templates.texts {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name) does")
        }
    }
}

/// A page type as a test's argument.
struct PageKind: CustomTestStringConvertible, Sendable {
    let type: any PageValue.Type

    var testDescription: String { type.template }

    func roots(in renderer: PageRenderer) throws -> [PageTree] { try type.roots(in: renderer) }
    func html(by renderer: PageRenderer) throws -> [String] { try type.html(by: renderer) }
}

extension PageValue {
    fileprivate static func roots(in renderer: PageRenderer) throws -> [PageTree] {
        try samples.flatMap { page in try Shell.samples.map { try renderer.root(page, in: $0) } }
    }

    fileprivate static func html(by renderer: PageRenderer) throws -> [String] {
        try samples.map { try renderer.html($0, in: Shell.samples[0]) }
    }
}
