using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Looks at all judged claims of a document together and says what is wrong, once per cause.</summary>
public static class Diagnosis
{
    public static IReadOnlyList<Finding> Explain(Report report, IReadOnlyList<JudgedClaim> claims)
    {
        var findings = new List<Finding>();
        foreach (var claim in claims.Where(c => c.Verdict == Verdict.Violated))
        {
            var severity = claim.Confidence >= 0.8 && claim.Gap > claim.Stated.LastDigit ? Severity.Error : Severity.Warning;
            findings.Add(new Finding(findings.Count, claim.Claim.Rule, severity, FindingText.Of(report, claim), [claim],
                [.. claim.Figures.DistinctBy(f => f.Id)], [], Impact.Money, claim.Confidence, Fingerprint.Of(report, claim)));
        }
        return findings;
    }
}
