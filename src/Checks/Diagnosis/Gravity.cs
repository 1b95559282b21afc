using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>How grave a violated claim is, and what repairing it would change.</summary>
internal static class Gravity
{
    private const double SureEnough = 0.9;

    /// <summary>Sure enough to call it an error; below, it is a warning at most.</summary>
    public static bool IsSure(double confidence) => confidence >= SureEnough;

    /// <summary>
    /// One relation of two or three figures that the words hardly tell is a warning, however near it misses: of the many amounts that they may mean one is a slip
    /// away by chance. A list of several parts seldom is, and parts that exceed their whole are wrong whatever else the list leaves out.
    /// </summary>
    public static Severity SeverityOf(IReadOnlyList<JudgedClaim> claims, double confidence)
    {
        var severity = claims.Max(c => SeverityOf(c, confidence));
        return claims is [{ Claim: { Certainty: < LooselyTold, Parts.Count: 0 }, Reading.Formula.Operands.Count: < FewestOfList }] && severity > Severity.Warning ? Severity.Warning : severity;
    }

    private const double LooselyTold = 0.55;
    private const int FewestOfList = 3;

    private static Severity SeverityOf(JudgedClaim claim, double confidence)
    {
        var cap = claim.Claim.SeverityCap ?? (claim.Claim.Kind == ClaimKind.Other ? Severity.Warning : Severity.Error);
        var own = IsSure(confidence) && !IsTrifle(claim) ? Severity.Error : Severity.Warning;
        return own < cap ? own : cap;
    }

    /// <summary>A repair that touches a score changes the grade; one that touches money changes an amount.</summary>
    public static Impact ImpactOf(ClaimGraph graph, IEnumerable<Figure> suspects, IEnumerable<JudgedClaim> claims)
    {
        var broken = claims.ToList();
        var touched = suspects.ToList();
        if (touched.Count == 0)
            touched = [.. broken.SelectMany(c => c.Figures)];
        if (touched.Exists(f => f.Unit.Dimension == Dimension.Points || graph.At(f.Id).Any(IsOfScore)))
            return Impact.Grade;
        return broken.SelectMany(c => c.Figures).Concat(touched).Any(f => f.Unit.Dimension == Dimension.Money) ? Impact.Money : Impact.Cosmetic;
    }

    private static bool IsOfScore(JudgedClaim claim) => claim.Claim.Kind is ClaimKind.Score or ClaimKind.Rubric or ClaimKind.Band;

    /// <summary>Off by one unit of the last printed digit, which changes nothing; whole points, people and things do count.</summary>
    private static bool IsTrifle(JudgedClaim claim)
    {
        var stated = claim.Stated;
        var isWhole = stated.Number.Decimals == 0 && stated.Unit is { Scale: 1, Dimension: Dimension.Points or Dimension.Count or Dimension.Bare };
        return !isWhole && claim.Gap <= stated.LastDigit;
    }
}
