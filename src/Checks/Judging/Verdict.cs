using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

public enum Verdict
{
    /// <summary>The printed values satisfy the claim; a rounded result is the properly rounded one.</summary>
    Exact,
    /// <summary>Some true values that could have been printed so satisfy it.</summary>
    Rounding,
    /// <summary>The printed result is the recomputed one with its further digits cut off.</summary>
    Truncated,
    Violated,
    /// <summary>An operand is absent, a denominator may be zero, or the reading is too unsure to accuse.</summary>
    Uncheckable,
}

/// <summary>What the judge found for a claim under the reading that it settled on.</summary>
/// <param name="Nominal">Recomputed from printed values, in the stated figure's own unit; null where it cannot be computed.</param>
/// <param name="Range">Recomputed over the operands' intervals, in the stated figure's own unit.</param>
/// <param name="Gap">|stated − nominal| in the stated figure's own unit; 0 where the claim holds as printed.</param>
/// <param name="Confidence">How sure it is that the report claims this, 0 to 1; for violations how sure that the report errs.</param>
/// <param name="Slack">Share of the rounding allowance that was needed, 0 (exact) to 1 (only just); null where none was.</param>
public sealed record JudgedClaim(
    int Id,
    Claim Claim,
    Reading Reading,
    Verdict Verdict,
    decimal? Nominal,
    Interval? Range,
    decimal Gap,
    double Confidence,
    decimal? Slack)
{
    public Figure Stated => Reading.Stated;

    public IReadOnlyList<Figure> Operands => Reading.Formula.Operands;

    public bool Holds => Verdict is Verdict.Exact or Verdict.Rounding or Verdict.Truncated;

    /// <summary>States a score that someone gave by a rubric or for a target.</summary>
    public bool IsOfScoring => Claim.Kind is ClaimKind.Rubric || (Claim.Kind is ClaimKind.Order && Reading.Formula is ScoringRule);

    /// <summary>The stated figure and the operands, each once.</summary>
    public IEnumerable<Figure> Figures => Reading.Figures;
}
