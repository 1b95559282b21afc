using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Makes the claim "the total is the sum of its parts" of a list with all its readings.</summary>
internal static partial class SumClaims
{
    public static Claim? Of(string rule, PartList list, int most)
    {
        if (NetOf().IsMatch(list.Totals[0].Total.Amount.Local) || list.Widest.Any(p => Less().IsMatch(p.Amount.Gap)))
            return null;
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

    /// <summary>轧差净支出20.56万元：小麦净支出46.04万元，玉米净收入25.48万元: what is left when one is set against the other.</summary>
    [GeneratedRegex(@"轧差|相抵|抵减后|冲抵")]
    private static partial Regex NetOf();

    /// <summary>结余a万元（到位b万元减支出c万元)</summary>
    [GeneratedRegex(@"^\s*(?:减去?|扣除)(?![少免排])")]
    private static partial Regex Less();
}
