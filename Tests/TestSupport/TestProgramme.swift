import Catalogue
import Programme

/// The programme's own data, read once.
package enum TestProgramme {
    package static let importer = EntityType(rawValue: "importer")
    package static let data = Result { try ProgrammeLoader.load() }
}
