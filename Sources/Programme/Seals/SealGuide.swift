/// Freight container seals as the seal criteria use them: classes, checks, the log, and what to do with a bad one.
public struct SealGuide: Sendable, Equatable {
    public let standard: SealStandard
    public let classes: [SealClass]
    public let thresholds: SealThresholds
    public let marking: [NamedKey]
    public let proof: CriterionAdvice
    /// View, verify, tug, twist and turn.
    public let check: SealCheck
    public let placement: CriterionAdvice
    public let log: SealLog
    public let response: SealResponse
    public let audit: SealAudit

    public init(
        standard: SealStandard, classes: [SealClass], thresholds: SealThresholds, marking: [NamedKey],
        proof: CriterionAdvice, check: SealCheck, placement: CriterionAdvice, log: SealLog, response: SealResponse,
        audit: SealAudit
    ) {
        self.standard = standard
        self.classes = classes
        self.thresholds = thresholds
        self.marking = marking
        self.proof = proof
        self.check = check
        self.placement = placement
        self.log = log
        self.response = response
        self.audit = audit
    }
}

/// The standard that seals are classed by.
public struct SealStandard: Sendable, Equatable {
    public let name: String
    public let title: String
    public let edition: String
    public let editionNote: String
    /// The key of the class that the criteria ask for.
    public let requiredClass: String
    public let relatedCriteria: [CriterionID]
    public let lawNote: String

    public init(
        name: String, title: String, edition: String, editionNote: String, requiredClass: String,
        relatedCriteria: [CriterionID], lawNote: String
    ) {
        self.name = name
        self.title = title
        self.edition = edition
        self.editionNote = editionNote
        self.requiredClass = requiredClass
        self.relatedCriteria = relatedCriteria
        self.lawNote = lawNote
    }
}

/// One class of seal, as high-security.
public struct SealClass: Sendable, Equatable {
    public let key: String
    /// The letter on the seal.
    public let mark: String
    public let name: String
    public let barrier: String
    public let meaning: String
    public let typicalForms: [String]
    /// Whether the criteria accept it on a loaded shipment.
    public let isAccepted: Bool
    public let use: String

    public init(
        key: String, mark: String, name: String, barrier: String, meaning: String, typicalForms: [String],
        isAccepted: Bool, use: String
    ) {
        self.key = key
        self.mark = mark
        self.name = name
        self.barrier = barrier
        self.meaning = meaning
        self.typicalForms = typicalForms
        self.isAccepted = isAccepted
        self.use = use
    }
}

/// The strength that a seal reaches in the laboratory to be placed in a class.
public struct SealThresholds: Sendable, Equatable {
    public let confidence: Confidence
    public let note: String
    public let tests: [Test]

    public struct Test: Sendable, Equatable {
        public let key: String
        public let name: String
        public let unit: String
        public let highSecurityMinimum: Double
        public let securityMinimum: Double

        public init(key: String, name: String, unit: String, highSecurityMinimum: Double, securityMinimum: Double) {
            self.key = key
            self.name = name
            self.unit = unit
            self.highSecurityMinimum = highSecurityMinimum
            self.securityMinimum = securityMinimum
        }
    }

    public init(confidence: Confidence, note: String, tests: [Test]) {
        self.confidence = confidence
        self.note = note
        self.tests = tests
    }
}

/// Advice that follows from one criterion, one sentence an element.
public struct CriterionAdvice: Sendable, Equatable {
    public let criterion: CriterionID
    public let items: [String]
    /// `nil` where the criterion itself says so.
    public let confidence: Confidence?

    public init(criterion: CriterionID, items: [String], confidence: Confidence?) {
        self.criterion = criterion
        self.items = items
        self.confidence = confidence
    }
}

/// How a seal is checked, and when.
public struct SealCheck: Sendable, Equatable {
    public let criterion: CriterionID
    public let name: String
    public let when: [String]
    public let steps: [Step]

    public struct Step: Sendable, Equatable {
        public let key: String
        public let letter: String
        public let name: String
        public let action: String
        public let failsIf: String

        public init(key: String, letter: String, name: String, action: String, failsIf: String) {
            self.key = key
            self.letter = letter
            self.name = name
            self.action = action
            self.failsIf = failsIf
        }
    }

    public init(criterion: CriterionID, name: String, when: [String], steps: [Step]) {
        self.criterion = criterion
        self.name = name
        self.when = when
        self.steps = steps
    }
}

/// What a seal log records, event by event.
public struct SealLog: Sendable, Equatable {
    public let criterion: CriterionID
    public let events: [Event]
    public let statuses: [String]
    public let stockRules: [String]

    public struct Event: Sendable, Equatable {
        public let key: String
        public let name: String
        public let fields: [String]

        public init(key: String, name: String, fields: [String]) {
            self.key = key
            self.name = name
            self.fields = fields
        }
    }

    public init(criterion: CriterionID, events: [Event], statuses: [String], stockRules: [String]) {
        self.criterion = criterion
        self.events = events
        self.statuses = statuses
        self.stockRules = stockRules
    }
}

/// What to do with a seal that is missing, broken or altered, and with one that an authority broke.
public struct SealResponse: Sendable, Equatable {
    public let criterion: CriterionID
    public let triggers: [NamedKey]
    public let steps: [Step]
    public let examinationName: String
    public let examinationSteps: [Step]

    public struct Step: Sendable, Equatable {
        public let who: String
        public let action: String

        public init(who: String, action: String) {
            self.who = who
            self.action = action
        }
    }

    public init(
        criterion: CriterionID, triggers: [NamedKey], steps: [Step], examinationName: String, examinationSteps: [Step]
    ) {
        self.criterion = criterion
        self.triggers = triggers
        self.steps = steps
        self.examinationName = examinationName
        self.examinationSteps = examinationSteps
    }
}

/// The audit of seals by the member's management.
public struct SealAudit: Sendable, Equatable {
    public let criterion: CriterionID
    public let who: String
    public let interval: String
    public let intervalNote: String
    public let checks: [String]

    public init(criterion: CriterionID, who: String, interval: String, intervalNote: String, checks: [String]) {
        self.criterion = criterion
        self.who = who
        self.interval = interval
        self.intervalNote = intervalNote
        self.checks = checks
    }
}
