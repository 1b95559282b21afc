using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Whether a report cuts its ratios off instead of rounding them: then no single cut ratio is worth a word.</summary>
internal static class TruncationHabit
{
    private const int FewestCut = 2;

    public static bool IsOf(IReadOnlyList<JudgedClaim> claims)
    {
        var cut = claims.Count(c => c.Verdict == Verdict.Truncated);
        return cut >= FewestCut && cut > claims.Count(IsRoundedWhereItMatters);
    }

    private static bool IsRoundedWhereItMatters(JudgedClaim claim)
    {
        if (claim is not { Verdict: Verdict.Exact, Nominal: { } nominal, Claim.Kind: ClaimKind.Share or ClaimKind.Growth or ClaimKind.Ratio or ClaimKind.Formula })
            return false;
        var stated = claim.Stated;
        return stated.Number.Decimals <= 10 && Judge.Cut(nominal, stated.Number.Decimals) != stated.Value;
    }
}
