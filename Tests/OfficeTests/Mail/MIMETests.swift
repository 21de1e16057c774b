import Foundation
import Programme
import Testing

@testable import Office

@Suite struct `A message` {
    private func lines(subject: String = "Annual review", text: String = "Hello", name: String = "Ana Ruiz") throws
        -> [String]
    {
        let mail = try Mail.sample(subject: subject, text: text, name: name)
        return String(decoding: MIMEMessage(mail, from: .sampleSender).bytes, as: UTF8.self).components(
            separatedBy: "\r\n")
    }

    @Test func `has the headers that mail programs want, in ASCII`() throws {
        #expect(
            try lines() == [
                "Date: Mon, 23 Nov 2026 19:11:05 +0000",
                "From: \"Greenlane\" <noreply@office.example>",
                "To: \"Ana Ruiz\" <ana@example.com>",
                "Message-ID: <reminder-7-x@office.example>",
                "Subject: Annual review",
                "Auto-Submitted: auto-generated",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
                "", "Hello", "",
            ])
    }

    @Test(arguments: [
        "A\r\nBcc: everybody@example.com", "A\nBcc: x@example.com", "A\u{2028}Bcc: x@example.com", "A\rBcc: x",
    ])
    func `gets no header from what somebody typed`(typed: String) throws {
        for lines in [try lines(subject: typed), try lines(name: typed)] {
            #expect(!lines.contains { $0.hasPrefix("Bcc") })
            #expect(lines.prefix { !$0.isEmpty }.count == 9)
        }
    }

    @Test(arguments: [
        "Änderung fällig", "审查到期：北风贸易有限公司，请在截止日期之前完成年度安全概况审查，并提交所有证据", "🚢 due", "=?utf-8?B?AAAA?=",
        "A subject that is longer than a line of a message should ever be, and then some more of it",
    ])
    func `keeps its lines short and ASCII whatever the subject is`(subject: String) throws {
        let lines = try lines(subject: subject, text: subject, name: subject)
        #expect(lines.allSatisfy { $0.utf8.count <= 78 && $0.unicodeScalars.allSatisfy(\.isASCII) })
    }

    @Test func `quotes a name that would be taken for something else`() throws {
        #expect(try lines(name: "Ruiz, \"Ana\" \\").contains("To: \"Ruiz, \\\"Ana\\\" \\\\\" <ana@example.com>"))
    }
}

@Suite struct `Quoted-printable text` {
    @Test(arguments: [
        ("a=b", "a=3Db\r\n"), ("é", "=C3=A9\r\n"), ("end \n", "end=20\r\n\r\n"), ("a\tb\t", "a\tb=09\r\n"),
        ("one\r\ntwo\rthree\nfour", "one\r\ntwo\r\nthree\r\nfour\r\n"), ("", "\r\n"),
    ])
    func `is written as RFC 2045 says`(text: String, written: String) {
        #expect(QuotedPrintable.encode(text) == written)
    }

    @Test(arguments: [75, 76, 77, 150, 151, 152, 500])
    func `has no line longer than 76 characters, and none is cut within a letter's code`(length: Int) {
        for text in [String(repeating: "x", count: length), String(repeating: "ü", count: length)] {
            let lines = QuotedPrintable.encode(text).components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 76 })
            #expect(
                lines.map { $0.hasSuffix("=") ? String($0.dropLast()) : $0 }.joined()
                    == (text.first == "x" ? text : String(repeating: "=C3=BC", count: length)))
        }
    }
}

@Suite struct `The outbox` {
    @Test func `holds a message once, whole, and for its owner alone`() async throws {
        let folder = NSTemporaryDirectory() + "outbox-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let mailer = OutboxMailer(folder: folder, sender: .sampleSender)
        let mail = try Mail.sample()
        for _ in 0..<3 { try await mailer.send(mail) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["reminder-7-x.eml"])
        let path = folder + "/reminder-7-x.eml"
        #expect(
            FileManager.default.contents(atPath: path).map { Array($0) } == MIMEMessage(mail, from: .sampleSender).bytes
        )
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `that cannot be written to is tried again later`() async throws {
        let file = NSTemporaryDirectory() + "outbox-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(FileManager.default.createFile(atPath: file, contents: nil))
        let mail = try Mail.sample()
        await #expect {
            try await OutboxMailer(folder: file, sender: .sampleSender).send(mail)
        } throws: { error in
            if case .later = error as? MailFailure { true } else { false }
        }
    }
}

extension Mail {
    static func sample(subject: String = "Annual review", text: String = "Hello", name: String = "Ana Ruiz") throws
        -> Mail
    {
        Mail(
            id: try #require(ID("reminder-7-x")),
            to: Mailbox(name: name, address: try #require(EmailAddress("ana@example.com"))), subject: subject,
            text: text,
            at: try #require(Instant("2026-11-23T19:11:05.250Z")))
    }
}

extension Mailbox {
    static let sampleSender = Mailbox(name: "Greenlane", address: EmailAddress("noreply@office.example")!)
}
