import Foundation
import Programme

/// A message as it travels (RFC 5322, MIME): headers in ASCII, text as quoted-printable UTF-8, lines ended by CRLF.
struct MIMEMessage {
    let bytes: [UInt8]

    init(_ mail: Mail, from sender: Mailbox) {
        let headers = [
            "Date: \(Self.date(mail.at))",
            "From: \(Self.mailbox(sender))",
            "To: \(Self.mailbox(mail.to))",
            "Message-ID: <\(mail.id)@\(sender.address.domain)>",
            "Subject: \(Self.words(mail.subject))",
            // Keeps holiday replies from answering.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
        ]
        bytes = Array((headers + ["", QuotedPrintable.encode(mail.text)]).joined(separator: "\r\n").utf8)
    }

    private static func mailbox(_ mailbox: Mailbox) -> String {
        let name = oneLine(mailbox.name)
        if name.isEmpty { return "<\(mailbox.address)>" }
        guard isPlain(name) else {
            return "\(words(name))\r\n <\(mailbox.address)>"
        }
        let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(quoted)\" <\(mailbox.address)>"
    }

    /// Free text in a header: as it is if it is short ASCII, otherwise in encoded words (RFC 2047).
    private static func words(_ text: String) -> String {
        let text = oneLine(text)
        if isPlain(text) { return text }
        return chunks(of: text, atMost: 42).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
            .joined(separator: "\r\n ")
    }

    /// Short ASCII that nobody takes for an encoded word.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= 60 && text.unicodeScalars.allSatisfy(\.isASCII) && !text.contains("=?")
    }

    /// Cuts between characters, as an encoded word has to be.
    private static func chunks(of text: String, atMost bytes: Int) -> [String] {
        var chunks = [""]
        for scalar in text.unicodeScalars {
            if chunks[chunks.count - 1].utf8.count + String(scalar).utf8.count > bytes { chunks.append("") }
            chunks[chunks.count - 1].unicodeScalars.append(scalar)
        }
        return chunks
    }

    /// Nothing that a person typed may begin a header of its own.
    private static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl =
                scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
            line.append(isControl ? " " : scalar)
        }
        return String(line).split(separator: " ").joined(separator: " ")
    }

    private static func date(_ instant: Instant) -> String {
        let day = instant.day
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = instant.description.dropFirst(11).prefix(8)
        return "\(weekdays[day.weekday - 1]), \(day.dayOfMonth) \(months[day.month - 1]) \(day.year) \(time) +0000"
    }
}
