using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>Rates told in running text, of whatever kind.</summary>
internal static class ProseRates
{
    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var claim in CompletionRates.Of(passage, rule).Concat(BudgetAdjustments.Rates(passage, rule)).Concat(CountedRates.Of(report, passage, rule)).Concat(AdjacentRates.Of(passage, rule))
                .Concat(PlansAndOutcomes.Rates(passage, rule)).Concat(ClosedAnswers.Rates(passage, rule)).Concat(ClosedAnswers.Satisfaction(passage, rule)).Concat(Identities.Rates(passage, rule)))
                yield return claim;
    }
}
