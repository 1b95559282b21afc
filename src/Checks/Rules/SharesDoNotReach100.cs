using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Rules;

/// <summary>The shares of a complete split must reach 100 %.</summary>
public sealed class SharesDoNotReach100 : Rule
{
    public override Bilingual Defect { get; } = new("各项占比之和不等于100%", "Shares do not add up to 100 %");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var list in ListHeads.Of(passage).Lists)
                if (ClaimOf(list) is { } claim)
                    yield return claim;
        foreach (var claim in ShareColumns.Totals(report, Name))
            yield return claim;
    }

    /// <summary>The last share is what the others leave of the whole; only lists in which every part tells its share count.</summary>
    private Claim? ClaimOf(PartList list)
    {
        var readings = new List<Reading>();
        foreach (var parts in list.Parts.Where(p => p.Count >= 2 && p.All(i => i.Shares.Count == 1)))
        {
            var rest = parts.SkipLast(1).Select(p => p.Shares[0].Figure).Aggregate(Expression.Of(1m), (sum, share) => sum - Expression.Of(share));
            readings.Add(new Reading(parts[^1].Shares[0].Figure, rest, 0.9 - (0.1 * readings.Count)));
        }
        return readings.Count == 0 ? null : new Claim(Name, ClaimKind.Sum, readings, Math.Min(0.6, list.Certainty));
    }
}
