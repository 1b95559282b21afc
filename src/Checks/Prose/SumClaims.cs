using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Makes the claim "the total is the sum of its parts" of a list with all its readings.</summary>
internal static class SumClaims
{
    public static Claim? Of(string rule, PartList list, int most)
    {
        var readings = new List<Reading>();
        foreach (var (parts, order) in list.Parts.Select((p, n) => (p, n)))
            foreach (var (total, prior) in list.Totals)
                if (parts.All(p => p.Index != total.Index))
                    readings.Add(new Reading(total.Figure, Expression.Sum(parts.Select(p => p.Figure)), prior * Math.Pow(0.85, order)));
        if (readings.Count == 0)
            return null;
        var kind = list.Totals[0].Total.Figure.Unit.Dimension switch
        {
            Dimension.Count => ClaimKind.Count,
            Dimension.Points => ClaimKind.Score,
            _ => ClaimKind.Sum,
        };
        return new Claim(rule, kind, [.. readings.OrderByDescending(r => r.Prior).Take(most)], list.Certainty) { Parts = [.. list.Surely.Select(p => p.Figure)] };
    }
}
