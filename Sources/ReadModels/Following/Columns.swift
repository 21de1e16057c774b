import Foundation
import GRDB
import Programme

extension ID {
    /// The 16 bytes of the identifier, as they stand in a table.
    var blob: Data {
        var bytes = Data(capacity: 16)
        for half in [high, low] {
            withUnsafeBytes(of: half.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// Reads 16 bytes that `blob` wrote.
    init(blob: Data) {
        precondition(blob.count == 16, "An identifier in a table has 16 bytes.")
        let halves = blob.reduce(into: (high: UInt64(0), low: UInt64(0))) { halves, byte in
            halves.high = halves.high << 8 | halves.low >> 56
            halves.low = halves.low << 8 | UInt64(byte)
        }
        self.init(high: halves.high, low: halves.low)
    }
}

/// Reads the columns of a row one after the other, in the order in which the query names them. Finding a column by
/// name takes longer than reading it, and lists have a thousand of them.
struct RowReader {
    private let row: Row
    private var index = 0

    init(_ row: Row) {
        self.row = row
    }

    mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
        defer { index += 1 }
        return row[index]
    }

    mutating func nextIfAny<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value? {
        defer { index += 1 }
        return row[index]
    }

    mutating func id<Subject>() -> ID<Subject> { ID(blob: next()) }
    mutating func idIfAny<Subject>() -> ID<Subject>? { (nextIfAny() as Data?).map { ID(blob: $0) } }
    mutating func dayIfAny() -> Day? { (nextIfAny() as String?).flatMap { Day($0) } }

    /// - Throws: if the column holds no day.
    mutating func day(_ what: StaticString) throws -> Day {
        guard let day = dayIfAny() else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(what) is no day")
        }
        return day
    }

    /// A value that only the projection writes, so that anything else is a broken file.
    mutating func value<Value: RawRepresentable>(as _: Value.Type = Value.self) throws -> Value
    where Value.RawValue == String {
        let text: String = next()
        guard let value = Value(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a column of \(Value.self) holds '\(text)'")
        }
        return value
    }
}

extension Row {
    func id<Subject>(_ column: String) -> ID<Subject> { ID(blob: self[column]) }
    func idIfAny<Subject>(_ column: String) -> ID<Subject>? { (self[column] as Data?).map { ID(blob: $0) } }
    func day(_ column: String) -> Day? { (self[column] as String?).flatMap { Day($0) } }

    /// A value that only the projection writes, so that anything else is a broken file.
    func value<Value: RawRepresentable>(_ column: String, as _: Value.Type = Value.self) throws -> Value
    where Value.RawValue == String {
        let text: String = self[column]
        guard let value = Value(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(column) holds '\(text)'")
        }
        return value
    }
}
