import Programme

extension CriterionPage {
    public static var samples: [CriterionPage] {
        let catalogue = CriteriaCatalogue.sample
        return catalogue.criteria.map {
            CriterionPage($0, catalogue: catalogue, rulebook: .sample, today: .sample)
        }
    }
}
