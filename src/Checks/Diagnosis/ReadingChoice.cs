using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Where a claim is broken under all its readings, the one that is meant is the one that the likeliest single change restores, all
/// other claims of the changed figure considered.
/// </summary>
internal sealed class ReadingChoice(ClaimGraph graph, CancellationToken cancellation)
{
    private const int Work = 16_000;
    /// <summary>One reading is gone through to its end, save where it is a sum of thousands of cells.</summary>
    private const int MostWork = 20 * Work;
    private const int MostReadings = 4;
    /// <summary>By so much, in nats, another reading must be the better one: the judge's choice was the nearest miss.</summary>
    private const double Lead = 1;

    public IReadOnlyList<JudgedClaim> Settle(IReadOnlyList<JudgedClaim> violated)
    {
        var budget = new WorkBudget(Work, cancellation);
        return [.. violated.Select(c => c.Claim.Readings.Count > 1 && !c.Reading.IsReadingRepair ? Choose(c, violated, budget) : c)];
    }

    private JudgedClaim Choose(JudgedClaim claim, IReadOnlyList<JudgedClaim> violated, WorkBudget budget)
    {
        if (budget.IsSpent)
            return claim;
        var (best, least) = (claim, CostOf(claim, violated, budget) - Lead);
        foreach (var reading in claim.Claim.Readings.Where(r => !r.IsReadingRepair).OrderByDescending(r => r.Prior).Take(MostReadings))
        {
            if (budget.IsSpent)
                return claim;
            if (Judge.Accuses(claim.Claim, reading) && Judge.Under(claim, reading) is var other && CostOf(other, violated, budget) is var cost && cost < least)
                (best, least) = (other, cost);
        }
        return best;
    }

    private double CostOf(JudgedClaim claim, IReadOnlyList<JudgedClaim> violated, WorkBudget budget) =>
        CostOfRepair(claim, violated, budget) - Math.Log(Math.Max(claim.Reading.Prior, 0.01));

    private double CostOfRepair(JudgedClaim claim, IReadOnlyList<JudgedClaim> violated, WorkBudget budget)
    {
        var under = graph.With([claim]);
        var root = Trial.Of(under, budget, [.. violated.Select(c => c.Id)]);
        var candidates = new CandidateValues(under);
        return claim.Reading.Figures
            .TakeWhile(_ => budget.Spent < MostWork)
            .SelectMany(f => candidates.Of(f, root, isLast: true, isDisagreement: false))
            .TakeWhile(_ => budget.Spent < MostWork)
            .Select(root.With)
            .Where(t => !t.Broken.Contains(claim.Id))
            .Select(t => t.TotalCost)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();
    }
}
