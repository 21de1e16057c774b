import GRDB

extension DatabasePool {
    /// Runs a short read on the thread that asks.
    ///
    /// A page asks a dozen small questions. Handing each to a queue and its answer back costs more than the answer,
    /// and these files are read from memory. Long reads, as of whole journals, belong on a queue: `read`.
    package func readHere<Value>(_ reading: (Database) throws -> Value) throws -> Value { try read(reading) }
}
