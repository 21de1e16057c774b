import Programme

extension Organisation.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .alreadyFounded:
            Refused("organisation-already-founded", "This organisation exists already.")
        case .notFounded:
            Refused("organisation-not-founded", "There is no such organisation.")
        case .roleOfAnotherKind(let role):
            Refused(
                "role-of-another-kind",
                "The role \(Wording.role(role).lowercased()) does not exist in this organisation.")
        case .notAMember:
            Refused("not-a-member", "This person does not belong to the organisation.")
        case .lastOne(let role):
            Refused(
                "last-one",
                "The organisation has to keep one person in the role \(Wording.role(role).lowercased()). Give the role "
                    + "to somebody else first.")
        }
    }
}
