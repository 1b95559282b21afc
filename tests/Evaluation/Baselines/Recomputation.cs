using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Evaluation.Baselines;

/// <summary>Recomputes every claim by itself and blames the result that is printed.</summary>
public abstract class Recomputation : Baseline
{
    public override IReadOnlyList<Alarm> Alarms(Examination examination) =>
    [
        .. examination.Claims
            .Where(c => c.Verdict != Verdict.Uncheckable && c.Reading.Formula.Evaluate() is { } value && !Accepts(c, value / c.Stated.Unit.Scale))
            .Select(c => new Alarm([.. c.Figures], c.Stated)),
    ];

    /// <param name="recomputed">In the unit of the stated figure.</param>
    protected abstract bool IsEqual(JudgedClaim claim, decimal recomputed);

    private bool Accepts(JudgedClaim claim, decimal recomputed) => claim.Claim.Relation switch
    {
        Relation.AtMost => claim.Stated.Value <= recomputed,
        Relation.AtLeast => claim.Stated.Value >= recomputed,
        Relation.Less => claim.Stated.Value < recomputed,
        Relation.Greater => claim.Stated.Value > recomputed,
        _ => IsEqual(claim, recomputed),
    };
}

/// <summary>Every difference counts, the smallest too.</summary>
public sealed class ExactEquality : Recomputation
{
    public override string Name => "exact equality";

    protected override bool IsEqual(JudgedClaim claim, decimal recomputed) => claim.Stated.Value == recomputed;
}

/// <summary>The recomputed value, rounded half up to the printed decimals, must be the printed one.</summary>
public sealed class RecomputeAndRound : Recomputation
{
    public override string Name => "recompute and round";

    protected override bool IsEqual(JudgedClaim claim, decimal recomputed) =>
        claim.Stated.Value == Math.Round(recomputed, Math.Clamp(claim.Stated.Number.Decimals, 0, 28), MidpointRounding.AwayFromZero);
}
