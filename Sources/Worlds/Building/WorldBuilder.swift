import Office
import Programme

/// Tells the history of a planned world, through the same commands as everybody else's.
public struct WorldBuilder: Sendable {
    private let stage: Stage
    private let clock: WorldClock

    /// - Parameters:
    ///   - office: An office over an empty journal, running on `clock`.
    ///   - credential: What all accounts sign in with, as the vault keeps it.
    public init(office: Office, clock: WorldClock, credential: String) throws {
        self.stage = Stage(office: office, narratives: try Narratives.load(), credential: credential)
        self.clock = clock
    }

    /// - Parameter progress: Called after each step with how many are done of how many.
    func build(_ plan: WorldPlan, progress: (Int, Int) -> Void) async throws {
        let steps = self.steps(of: plan)
        for (index, step) in steps.enumerated() {
            clock.set(step.at)
            try await step.happen(stage)
            progress(index + 1, steps.count)
        }
        clock.set(plan.end)
    }

    /// Everything that happens, in order of time. What lies after the end has not happened yet.
    private func steps(of plan: WorldPlan) -> [Step] {
        let first = plan.companies.map(\.life.begins).min() ?? plan.end.day
        let founding = Step(first - 1, hour: 8, order: 0) { try await $0.foundOffice(plan.staff) }
        let lives = plan.companies.enumerated().flatMap { number, company in
            Life(number: number, plan: company).steps
        }
        return ([founding] + lives).filter { $0.at <= plan.end }.sorted(by: Step.comesFirst)
    }
}
