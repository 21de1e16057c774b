import ArgumentParser
import Office
import Programme

/// `greenlane people`: the people of the programme office, or of a company.
struct PeopleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Look after people: add, list, remove, erase, and give new passwords.",
        discussion: "Stop the server first: one process at a time writes to an installation.",
        subcommands: [PeopleAdd.self, PeopleList.self, PeopleRemove.self, PeopleErase.self, PeoplePassword.self])
}

struct PeopleAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add somebody; prints a password to hand over, once.")

    @OptionGroup var data: DataOption
    @OptionGroup var organisation: OrganisationOption
    @Option(help: "The person's name.") var name: String
    @Option(help: "The person's e-mail address, to sign in with.") var email: String
    @Option(help: "The person's telephone number.") var phone = ""
    @Option(help: "What the person is called in the organisation.") var title = ""
    @Option(help: "officer, contributor, viewer; in the office specialist, supervisor, director, operator.") var role:
        Role
    @Flag(help: "Print the result as JSON.") var json = false

    func run() async throws {
        try await reporting {
            let issued = try await withOffice(in: data.directory) { office in
                try await office.addPerson(
                    PersonEntry(name: name, email: email, phone: phone, title: title), as: role, to: try organisation.id
                )
            }
            try issued.report(as: json)
        }
    }
}

struct PeopleList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List people, oldest first.")

    @OptionGroup var data: DataOption
    @OptionGroup var organisation: OrganisationOption
    @Flag(help: "Print the result as JSON.") var json = false

    private struct Document: Encodable {
        let person, role, name, email, phone, title: String
    }

    func run() async throws {
        try await reporting {
            let people = try await withOffice(in: data.directory) { try await $0.people(of: organisation.id) }
            if json {
                try Output.json(
                    people.map {
                        Document(
                            person: $0.person.description, role: $0.role.rawValue, name: $0.details.name,
                            email: $0.details.email, phone: $0.details.phone, title: $0.details.title)
                    })
            } else {
                var table = TextTable([.text("Person"), .text("Role"), .wrapping("Name"), .wrapping("E-mail")])
                table.rows = people.map {
                    [$0.person.description, $0.role.rawValue, $0.details.name, $0.details.email]
                }
                table.lines(width: Output.width).forEach(Output.result)
            }
        }
    }
}

struct PeopleRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take somebody out of their organisation and sign them out.",
        discussion: "What they did keeps their name. To take that away too, erase them afterwards.")

    @OptionGroup var data: DataOption
    @Argument(help: "The person, by the identifier that the list shows.") var person: PersonArgument

    func run() async throws {
        try await reporting {
            try await withOffice(in: data.directory) { try await $0.removePerson(person.id) }
            Output.result("\(person.id) is removed.")
        }
    }
}

struct PeopleErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Forget who somebody was: name, addresses, password.",
        discussion: "It cannot be undone. The record keeps what they did, without a name. Remove them first.")

    @OptionGroup var data: DataOption
    @Argument(help: "The person, by the identifier that the list shows.") var person: PersonArgument
    @Flag(help: "Do it without asking.") var yes = false

    func run() async throws {
        try await reporting {
            guard yes else { throw Refusal("This cannot be undone. Say --yes if you mean it.") }
            try await withOffice(in: data.directory) { try await $0.erasePerson(person.id) }
            Output.result("\(person.id) is forgotten.")
        }
    }
}

struct PeoplePassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Give somebody a new password; prints it to hand over, once.")

    @OptionGroup var data: DataOption
    @Argument(help: "The person, by the identifier that the list shows.") var person: PersonArgument
    @Flag(help: "Print the result as JSON.") var json = false

    func run() async throws {
        try await reporting {
            try await withOffice(in: data.directory) { try await $0.issuePassword(to: person.id) }.report(as: json)
        }
    }
}

// MARK: - Shared

/// Whose people are meant.
struct OrganisationOption: ParsableArguments {
    @Option(help: "A company, by its identifier; without it the programme office is meant.")
    var company: String?

    var id: ID<Organisation>? {
        get throws {
            guard let company else { return nil }
            guard let id = ID<Organisation>(company) else { throw Refusal("'\(company)' is not an identifier.") }
            return id
        }
    }
}

struct PersonArgument: ExpressibleByArgument {
    let id: ID<Person>

    init?(argument: String) {
        guard let id = ID<Person>(argument) else { return nil }
        self.id = id
    }
}

extension Role: ExpressibleByArgument {}

extension IssuedPassword {
    private struct Document: Encodable {
        let person, password: String
    }

    fileprivate func report(as json: Bool) throws {
        if json {
            try Output.json(Document(person: person.description, password: password))
        } else {
            Output.remark("Hand this password over; it is shown only now.")
            Output.result("\(person)  \(password)")
        }
    }
}
