using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Results whose further digits were cut off instead of rounded: a matter of form, unless the writer always cuts.</summary>
internal static class Truncations
{
    public static IEnumerable<Finding> Of(Report report, IReadOnlyList<JudgedClaim> claims)
    {
        var ratios = claims.Where(c => c.Holds && c.Claim.Kind is ClaimKind.Ratio or ClaimKind.Share or ClaimKind.Growth).ToList();
        if (ratios.Count > 0 && ratios.Count(c => c.Verdict == Verdict.Truncated) * 2 >= ratios.Count)
            return [];
        return claims.Where(c => c.Verdict == Verdict.Truncated).Select(c => Note(report, c));
    }

    private static Finding Note(Report report, JudgedClaim claim)
    {
        var text = FindingText.Of(report, claim);
        var message = new Bilingual(text.Zh + "系尾数截去所致，未四舍五入。", text.En + " The further digits were cut off, not rounded.");
        return new Finding(0, claim.Claim.Rule, Severity.Note, message, [claim], [.. claim.Figures], [], Impact.Cosmetic, claim.Confidence, Fingerprint.Of(report, claim));
    }
}
