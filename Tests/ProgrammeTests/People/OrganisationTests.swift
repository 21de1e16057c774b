import Programme
import Testing

@Suite struct `An organisation` {
    private static let founded = given(Organisation.self, .founded(.company), .appointed(officer, as: .officer))

    @Test func `is founded once, with the person it cannot do without`() {
        given(Organisation.self).when(.found(.company, by: officer))
            .then(.founded(.company), .appointed(officer, as: .officer))
        given(Organisation.self).when(.found(.office, by: officer))
            .then(.founded(.office), .appointed(officer, as: .operator))
        Self.founded.when(.found(.office, by: officer)).thenRefused(.alreadyFounded)
    }

    @Test func `has nobody before it is founded`() {
        given(Organisation.self).when(.appoint(officer, as: .officer)).thenRefused(.notFounded)
        given(Organisation.self).when(.dismiss(officer)).thenRefused(.notFounded)
    }

    @Test(arguments: Role.allCases)
    func `has only the roles of its kind`(role: Role) {
        let isCompanys = [.officer, .contributor, .viewer].contains(role)
        let office = given(Organisation.self, .founded(.office), .appointed(officer, as: .operator))
        let (home, elsewhere) = isCompanys ? (Self.founded, office) : (office, Self.founded)
        home.when(.appoint(colleague, as: role)).then(.appointed(colleague, as: role))
        elsewhere.when(.appoint(colleague, as: role)).thenRefused(.roleOfAnotherKind(role))
    }

    @Test func `gives a person one role at a time`() {
        let contributor = Self.founded.and(.appointed(colleague, as: .contributor))
        contributor.when(.appoint(colleague, as: .contributor)).thenNothingNew()
        contributor.when(.appoint(colleague, as: .viewer)).then(.appointed(colleague, as: .viewer))
        #expect(contributor.and(.appointed(colleague, as: .viewer)).state.roles[colleague] == .viewer)
    }

    @Test func `keeps its last officer`() {
        Self.founded.when(.dismiss(officer)).thenRefused(.lastOne(.officer))
        Self.founded.when(.appoint(officer, as: .viewer)).thenRefused(.lastOne(.officer))
        let two = Self.founded.and(.appointed(colleague, as: .officer))
        two.when(.dismiss(officer)).then(.dismissed(officer))
        two.when(.appoint(officer, as: .viewer)).then(.appointed(officer, as: .viewer))
    }

    @Test func `dismisses those who belong to it`() {
        Self.founded.when(.dismiss(colleague)).thenRefused(.notAMember)
        Self.founded.and(.appointed(colleague, as: .viewer)).when(.dismiss(colleague)).then(.dismissed(colleague))
    }
}
