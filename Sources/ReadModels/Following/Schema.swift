import GRDB

/// The tables. A change of any of them, or of what is written to them, is a new `version`: the file is then
/// thrown away and built anew from the journal.
enum Schema {
    static let version = 6

    static func create(_ db: Database) throws {
        for statement in statements { try db.execute(sql: statement) }
    }

    private static let statements = [
        // Where following stands. One row.
        """
        CREATE TABLE progress (
            id INTEGER PRIMARY KEY CHECK (id = 1), schema INTEGER NOT NULL, rulebook TEXT NOT NULL,
            position INTEGER NOT NULL, day TEXT NOT NULL) STRICT
        """,
        """
        CREATE TABLE people (
            person BLOB PRIMARY KEY NOT NULL, organisation BLOB NOT NULL, role TEXT NOT NULL) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX people_by_organisation ON people (organisation)",
        """
        CREATE TABLE organisations (id BLOB PRIMARY KEY NOT NULL, kind TEXT NOT NULL) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE companies (
            id BLOB PRIMARY KEY NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, doing_business_as TEXT NOT NULL,
            country TEXT NOT NULL, city TEXT NOT NULL, employees INTEGER, sites INTEGER NOT NULL) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX companies_by_country ON companies (country)",
        """
        CREATE TABLE memberships (
            id BLOB PRIMARY KEY NOT NULL, company BLOB NOT NULL, entity_type TEXT NOT NULL, status TEXT NOT NULL,
            opened_on TEXT NOT NULL, submitted_on TEXT, complete_since TEXT, certified_on TEXT, ended_on TEXT,
            tier INTEGER, specialist BLOB, vetting TEXT NOT NULL, minutes INTEGER NOT NULL, version INTEGER NOT NULL,
            folded TEXT NOT NULL, country TEXT NOT NULL) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX memberships_by_company ON memberships (company)",
        // Holds all that the list of companies is ordered by and narrowed to: the company's name and country stand in the
        // row for its sake.
        """
        CREATE INDEX memberships_by_name ON memberships (folded, id, status, entity_type, country, submitted_on)
        WHERE submitted_on IS NOT NULL
        """,
        "CREATE INDEX memberships_by_specialist ON memberships (specialist, status)",
        "CREATE INDEX memberships_by_status ON memberships (status, entity_type)",
        """
        CREATE TABLE deadlines (
            membership BLOB NOT NULL, clock TEXT NOT NULL, started TEXT NOT NULL, opens TEXT, due TEXT NOT NULL,
            actionable TEXT NOT NULL, recurs INTEGER NOT NULL,
            PRIMARY KEY (membership, clock)) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX deadlines_by_due ON deadlines (due, membership, clock, actionable)",
        "CREATE INDEX deadlines_by_opening ON deadlines (opens) WHERE opens IS NOT NULL",
        "CREATE INDEX recurring_deadlines ON deadlines (due) WHERE recurs = 1",
        """
        CREATE TABLE level_sets (id INTEGER PRIMARY KEY, levels TEXT NOT NULL UNIQUE) STRICT
        """,
        """
        CREATE TABLE profiles (
            membership BLOB PRIMARY KEY NOT NULL, edition TEXT NOT NULL, level_set INTEGER NOT NULL, phase TEXT NOT NULL,
            submissions INTEGER NOT NULL, musts INTEGER NOT NULL, shoulds INTEGER NOT NULL,
            musts_done INTEGER NOT NULL, shoulds_done INTEGER NOT NULL, accepted INTEGER NOT NULL,
            rejected INTEGER NOT NULL, version INTEGER NOT NULL) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE answers (
            membership BLOB NOT NULL, category INTEGER NOT NULL, item INTEGER NOT NULL, level TEXT NOT NULL,
            standing TEXT NOT NULL, complete INTEGER NOT NULL, narrative TEXT NOT NULL, responsible BLOB,
            edition TEXT NOT NULL, revision INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
            verdict TEXT, comment TEXT,
            PRIMARY KEY (membership, category, item)) STRICT, WITHOUT ROWID
        """,
        // Reminders, and letters to a company. A person stands there where the specialist of a case is meant.
        """
        CREATE TABLE inbox (
            position INTEGER PRIMARY KEY, membership BLOB NOT NULL, audience TEXT NOT NULL, person BLOB,
            clock TEXT, due TEXT, step TEXT, letter INTEGER, kind TEXT, at INTEGER NOT NULL,
            CHECK (clock IS NOT NULL AND due IS NOT NULL AND step IS NOT NULL AND letter IS NULL AND kind IS NULL
                OR clock IS NULL AND due IS NULL AND step IS NULL AND letter IS NOT NULL AND kind IS NOT NULL)) STRICT
        """,
        "CREATE INDEX inbox_by_membership ON inbox (membership, clock, due, step)",
        // Only the office's: what goes to companies is found by membership.
        "CREATE INDEX inbox_of_office ON inbox (ifnull(person, x''), position) WHERE audience = 'office'",
    ]
}
