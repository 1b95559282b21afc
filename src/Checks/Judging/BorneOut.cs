using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A rate or a change that follows from its row as all those of its column follow from theirs overrules what its header was read to say: 支付率 of 到位数 where
/// the other rows got all of their 预算数, and tell nothing; 增减额 of 决算数 where 预算数 stand between.
/// </summary>
internal static class BorneOut
{
    /// <param name="shown">What tables bear out by their numbers.</param>
    public static void Settle(List<JudgedClaim> claims, IReadOnlyList<JudgedClaim> shown)
    {
        var borneOut = shown.Where(c => c.Verdict == Verdict.Exact && IsOfItsRow(c)).Select(c => c.Stated.Id).ToHashSet();
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Verdict: Verdict.Violated, Claim: { YieldsToOthers: false, IsOfPrintedValue: false } } claim && borneOut.Contains(claim.Stated.Id) && IsOfItsRow(claim))
                claims[i] = claim with { Claim = claim.Claim with { Certainty = 0 }, Verdict = Verdict.Uncheckable, Confidence = 0 };
    }

    private static bool IsOfItsRow(JudgedClaim claim) =>
        claim is { Stated.InTable: true } and ({ Claim.Kind: ClaimKind.Ratio or ClaimKind.Growth or ClaimKind.Share } or { Claim.Kind: ClaimKind.Sum, Reading.Formula.IsSum: false }) && claim.Operands.Count > 0
        && claim.Operands.All(f => f.Place.Table == claim.Stated.Place.Table && f.Place.Row == claim.Stated.Place.Row && f.Unit.Dimension is not Dimension.Points);
}
