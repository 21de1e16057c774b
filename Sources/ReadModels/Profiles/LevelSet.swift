import Programme

/// Which criteria bind a profile, and how strongly. Few differ: one for each entity type and edition.
public struct LevelSet: Hashable, Sendable {
    public let levels: [CriterionID: Level]

    init(_ levels: [CriterionID: Level]) { self.levels = levels }

    /// Reads what `text` wrote; an element that does not parse is left out.
    init(text: String) {
        levels = text.split(separator: " ").reduce(into: [:]) { levels, element in
            let level: Level = element.last == "!" ? .must : .should
            if let id = CriterionID(String(level == .must ? element.dropLast() : element)) { levels[id] = level }
        }
    }

    /// The numbers in booklet order, musts with an exclamation mark: `1.1 1.2! 1.3!`.
    var text: String {
        levels.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value == .must ? "!" : "")" }.joined(separator: " ")
    }

    public func count(_ level: Level) -> Int { levels.values.count { $0 == level } }
}
