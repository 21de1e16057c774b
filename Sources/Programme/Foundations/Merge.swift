/// Brings together what two people made of the same thing.
public enum Merge {
    /// Field by field: whoever changed a field is heard. Where both did, and differently, it is a clash, and yours stands
    /// until somebody has chosen.
    ///
    /// - Parameter base: What both had before them.
    public static func fields<Key: Hashable, Value: Equatable>(
        base: [Key: Value], yours: [Key: Value], theirs: [Key: Value]
    ) -> (merged: [Key: Value], clashes: Set<Key>) {
        var merged: [Key: Value] = [:]
        var clashes: Set<Key> = []
        for key in Set(base.keys).union(yours.keys).union(theirs.keys) {
            let (before, mine, other) = (base[key], yours[key], theirs[key])
            if mine != before, other != before, mine != other { clashes.insert(key) }
            merged[key] = mine == before ? other : mine
        }
        return (merged, clashes)
    }
}
