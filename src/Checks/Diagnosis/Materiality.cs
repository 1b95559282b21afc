using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>How grave a finding is, and what its repair would change.</summary>
internal static class Materiality
{
    private const double CertainEnough = 0.8;

    /// <summary>An error where the report surely claims it and it is off by more than one unit of the last printed digit.</summary>
    public static Severity SeverityOf(IEnumerable<JudgedClaim> violated, double confidence)
    {
        var cap = Severity.Warning;
        if (confidence >= CertainEnough)
            foreach (var claim in violated.Where(IsMoreThanOneDigit))
                cap = (Severity)Math.Max((int)cap, (int)(claim.Claim.SeverityCap ?? Severity.Error));
        return violated.All(c => c.Claim.SeverityCap == Severity.Note) ? Severity.Note : cap;
    }

    /// <param name="suspects">The figures that may change; all figures of the claims where none stands out.</param>
    public static Impact ImpactOf(IReadOnlyList<JudgedClaim> violated, IEnumerable<Figure> suspects)
    {
        if (violated.Any(c => c.Claim.Kind is ClaimKind.Score or ClaimKind.Rubric or ClaimKind.Band))
            return Impact.Grade;
        if (!violated.Any(IsMoreThanOneDigit))
            return Impact.Cosmetic;
        return suspects.Any(f => f.Unit.Dimension == Dimension.Money) ? Impact.Money : Impact.Cosmetic;
    }

    private static bool IsMoreThanOneDigit(JudgedClaim claim) => claim.Gap > claim.Stated.LastDigit;
}
