/// The inspections of conveyances and containers that the criteria ask for, point by point.
public struct InspectionChecklists: Sendable, Equatable {
    /// The criteria from which these lists follow.
    public let basis: [CriterionID]
    /// Which parts are the criteria's own and which are working practice.
    public let basisNote: String
    public let checklists: [InspectionChecklist]
    public let record: InspectionRecord

    public init(basis: [CriterionID], basisNote: String, checklists: [InspectionChecklist], record: InspectionRecord) {
        self.basis = basis
        self.basisNote = basisNote
        self.checklists = checklists
        self.record = record
    }

    public subscript(key: String) -> InspectionChecklist? { checklists.first { $0.key == key } }
}

/// One list of points to inspect, as the seven points of an empty container.
public struct InspectionChecklist: Sendable, Equatable {
    public let key: String
    public let name: String
    public let criterion: CriterionID
    public let relatedCriteria: [CriterionID]
    /// Kinds of unit, as `container` and `trailer`.
    public let appliesTo: [String]
    /// Modes of transport, as `ocean` and `highway`.
    public let modes: [String]
    public let when: String
    public let note: String?
    /// What to do if something is found, where the list has a rule of its own.
    public let onFinding: String?
    /// In the order of the walk round the unit.
    public let points: [InspectionPoint]

    public init(
        key: String, name: String, criterion: CriterionID, relatedCriteria: [CriterionID], appliesTo: [String],
        modes: [String], when: String, note: String?, onFinding: String?, points: [InspectionPoint]
    ) {
        self.key = key
        self.name = name
        self.criterion = criterion
        self.relatedCriteria = relatedCriteria
        self.appliesTo = appliesTo
        self.modes = modes
        self.when = when
        self.note = note
        self.onFinding = onFinding
        self.points = points
    }
}

/// One place to look at, and what to look for.
public struct InspectionPoint: Sendable, Equatable {
    /// Unique over all checklists.
    public let key: String
    /// The part of a combination it belongs to, as `tractor`.
    public let part: String?
    public let name: String
    public let check: String

    public init(key: String, part: String?, name: String, check: String) {
        self.key = key
        self.part = part
        self.name = name
        self.check = check
    }
}

/// What the record of an inspection holds.
public struct InspectionRecord: Sendable, Equatable {
    public let criterion: CriterionID
    public let required: [NamedKey]
    /// Required in a case that each `condition` names.
    public let conditional: [NamedKey]
    public let useful: [NamedKey]
    /// What can be said of one point, as `pass`.
    public let pointResults: [NamedKey]
    /// What can come of a whole inspection.
    public let outcomes: [NamedKey]

    public init(
        criterion: CriterionID, required: [NamedKey], conditional: [NamedKey], useful: [NamedKey],
        pointResults: [NamedKey], outcomes: [NamedKey]
    ) {
        self.criterion = criterion
        self.required = required
        self.conditional = conditional
        self.useful = useful
        self.pointResults = pointResults
        self.outcomes = outcomes
    }
}

/// A key of a data file with its name for people.
public struct NamedKey: Sendable, Equatable {
    public let key: String
    public let name: String
    /// When it is called for, or what it needs besides; in words.
    public let condition: String?

    public init(key: String, name: String, condition: String? = nil) {
        self.key = key
        self.name = name
        self.condition = condition
    }
}
