/// Why a trade account cannot take another membership.
public enum AccountRefusal: Error, Equatable {
    /// An entity holds one CTPAT account for each business type (CBP portal manuals 2014 to 2023).
    case typeAlreadyOpen(EntityType)
}
