import Crypto
import CryptoExtras
import Foundation
import TestSupport
import Testing

@testable import Office

@Suite struct `A password hash` {
    @Test func `follows RFC 7914`() throws {
        let key = try KDF.Scrypt.deriveKey(
            from: Array("password".utf8), salt: Array("NaCl".utf8), outputByteCount: 64, rounds: 1024, blockSize: 8,
            parallelism: 16)
        let hex = key.withUnsafeBytes { $0.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }
        #expect(
            hex == "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac7"
                + "27afb94a83ee6d8360cbdfa2cc0640")
    }

    @Test func `is read as others write it`() async throws {
        // The fourth vector of RFC 7914.
        let stored =
            "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$"
            + "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUk"
            + "Kpr55h6F3A1lHkDfzwF7RVdYhw"
        let hasher = PasswordHasher(parameters: .trivial)
        #expect(try await hasher.verify("pleaseletmein", against: stored))
        #expect(try await !hasher.verify("pleaseletmeIn", against: stored))
        #expect(StoredPassword(stored)?.text == stored)
    }

    @Test func `is another one each time`() async throws {
        let hasher = PasswordHasher(parameters: .trivial)
        #expect(try await hasher.hash(goodPassword) != hasher.hash(goodPassword))
    }

    @Test func `costs what the standard says unless told otherwise`() async throws {
        let hash = try await PasswordHasher().hash(goodPassword)
        #expect(hash.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
        #expect(try await PasswordHasher(parameters: .trivial).verify(goodPassword, against: hash))
    }

    @Test(arguments: [
        ("café au lait in the rain", "cafe\u{301} au lait in the rain"),
        ("ﬁve ﬁsh in a ﬁne barrel", "five fish in a fine barrel"),
    ])
    func `is the same however a character was put together`(one: String, other: String) async throws {
        let hasher = PasswordHasher(parameters: .trivial)
        #expect(try await hasher.verify(other, against: try await hasher.hash(one)))
    }

    @Test(arguments: [
        "", "$scrypt$", "plain", "$scrypt$ln=40,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2id$v=19$m=16,t=2,p=1$MTIz$aGk",
    ])
    func `that is broken opens for nobody`(stored: String) async throws {
        #expect(try await PasswordHasher(parameters: .trivial).verify("", against: stored) == false)
    }

    @Test func `is outdated when new ones cost more`() async throws {
        let old = try await PasswordHasher(parameters: .trivial).hash(goodPassword)
        let stronger = try #require(ScryptParameters(logRounds: 6, blockSize: 8, parallelism: 1))
        #expect(PasswordHasher(parameters: stronger).isOutdated(old))
        #expect(!PasswordHasher(parameters: .trivial).isOutdated(old))
    }
}

@Suite struct `A new password` {
    private let context = ["Nordwind Handels GmbH", "Ana Ruiz", "ana.ruiz@nordwind.example"]

    @Test(arguments: ["short", "fourteen chars", String(repeating: "é", count: 14)])
    func `has fifteen characters or more`(password: String) {
        #expect(PasswordRules.problem(with: password, context: context) == .tooShort(least: 15))
    }

    @Test func `has two hundred characters or fewer`() {
        let long = (0..<40).map { "w\($0 * 7) " }.joined()
        #expect(long.unicodeScalars.count <= 200 && PasswordRules.problem(with: long, context: context) == nil)
        #expect(
            PasswordRules.problem(with: long + String(repeating: "x", count: 200), context: context)
                == .tooLong(most: 200))
    }

    @Test(arguments: [
        "password password", "Password-Password1", "aaaaaaaaaaaaaaaa", "123456789012345678", "qwertyuiopasdfgh",
        "zyxwvutsrqponmlk", "ctpat-greenlane-2026", "customs trade partnership", "nordwind handels gmbh 1",
        "Ana.Ruiz.Nordwind.2025!", "correct horse battery staple", "abababababababab",
    ])
    func `is refused if it is tried first`(password: String) {
        #expect(PasswordRules.problem(with: password, context: context) == .tooEasilyGuessed)
    }

    @Test(arguments: [
        goodPassword, "mqgzhtrwbnvlkpd", "пять синих чайников", "七つの海を渡る青い鳥たちの歌声", "k3f9x-2mq7d-hh4tz-9pqaw",
        "                kettle+moon",
    ])
    func `may be made of anything else`(password: String) {
        #expect(PasswordRules.problem(with: password, context: context) == nil)
    }

    @Test func `that is made up for somebody keeps the rules`() {
        for _ in 0..<200 { #expect(PasswordRules.problem(with: InitialPassword.make(), context: context) == nil) }
    }
}
