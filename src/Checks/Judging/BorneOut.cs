using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// What a cell follows from as all those of its line follow from theirs overrules what its header was read to say: 支付率 of 到位数 where the other rows got
/// all of their 预算数, and tell nothing; 增减额 of 决算数 where 预算数 stand between; 小计 of the first rows of each column, and of none below.
/// </summary>
internal static class BorneOut
{
    /// <param name="shown">What tables bear out by their numbers.</param>
    public static void Settle(List<JudgedClaim> claims, IReadOnlyList<JudgedClaim> shown)
    {
        var borneOut = shown.Where(c => c.Verdict == Verdict.Exact && LineOf(c) is not null).Select(c => (c.Stated.Id, LineOf(c))).ToHashSet();
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Verdict: Verdict.Violated or Verdict.Uncheckable, Claim: { YieldsToOthers: false, IsOfPrintedValue: false } } claim && borneOut.Contains((claim.Stated.Id, LineOf(claim))))
                claims[i] = claim with { Claim = claim.Claim with { Certainty = 0 }, Verdict = Verdict.Uncheckable, Confidence = 0 };
    }

    private enum Line
    {
        Row,
        Column,
    }

    /// <summary>The line of a table within which a claim stays; null where it leaves the line, or is of points.</summary>
    private static Line? LineOf(JudgedClaim claim)
    {
        if (!claim.Stated.InTable || claim.Operands.Count == 0 || claim.Operands.Any(f => f.Place.Table != claim.Stated.Place.Table || f.Unit.Dimension is Dimension.Points))
            return null;
        var isSum = claim is { Claim.Kind: ClaimKind.Sum, Reading.Formula.IsSum: true };
        if (isSum && claim.Operands.All(f => f.Place.Column == claim.Stated.Place.Column))
            return Line.Column;
        return !isSum && claim.Claim.Kind is (ClaimKind.Ratio or ClaimKind.Growth or ClaimKind.Share or ClaimKind.Sum) && claim.Operands.All(f => f.Place.Row == claim.Stated.Place.Row) ? Line.Row : null;
    }
}
